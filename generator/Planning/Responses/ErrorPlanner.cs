using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Plans how the bodies of refusals are read: by status, then by range, then by <c>default</c>. Envelopes are read without a type.
/// </summary>
internal sealed class ErrorPlanner(TypeMapper types, HeadersPlanner headers, string className)
{
    private const int MaxTypesInName = 3;

    private readonly Dictionary<EquatableArray<ErrorCasePlan>, string> _functions = [];
    private readonly List<ErrorFunctionPlan> _ordered = [];
    private readonly NameScope _names = new(ReservedNames.ClientMembers, [className]);

    /// <summary>The functions that operations share; <see langword="null"/> when there is none.</summary>
    public ErrorClassPlan? Class => _ordered.Count == 0 ? null : new ErrorClassPlan(className, _ordered.ToEquatableArray());

    public ErrorReference? Plan(OperationModel operation)
    {
        // Where no success is described, `default` is one.
        var hasSuccess = operation.Responses.Any(static response => response.IsSuccess);
        var found = new List<Refusal>();
        foreach (var response in operation.Responses)
        {
            if (!response.IsSuccess
                && !ResponsePlanner.IsNotModified(response)
                && Statuses.ParseNumber(response.Status) is { } status
                && (status != 0 || hasSuccess)
                && !found.Exists(other => other.Status == status))
            {
                found.Add(new(FindType(response), headers.Find(response), status, response));
            }
        }

        // What has no type needs a word only where the type of its range, or of `default`, would be taken for its own.
        var wide = found.FindAll(static one => one.Type is not null || one.Headers is not null).ConvertAll(static one => one.Status);
        found.RemoveAll(one => one.Type is null && one.Headers is null && !wide.Exists(status => Statuses.Covers(status, one.Status)));
        if (found.Count == 0)
        {
            return null;
        }

        var cases = found.GroupBy(one => (one.Type, one.Headers))
            .Select(one => new ErrorCasePlan(
                one.Key.Type,
                one.Key.Headers,
                one.Select(error => error.Status).OrderBy(status => status).ToEquatableArray()))
            .ToEquatableArray();
        return new ErrorReference(
            className + "." + GetFunction(cases),
            found.Where(one => one.Type is not null || one.Headers is not null)
                .GroupBy(one => (one.Type, one.Headers))
                .Select(one =>
                    new ErrorTypePlan(one.Key.Type, one.Key.Headers, one.Select(error => Describe(error.Response)).ToEquatableArray()))
                .ToEquatableArray());
    }

    private string GetFunction(EquatableArray<ErrorCasePlan> cases)
    {
        if (!_functions.TryGetValue(cases, out var name))
        {
            var names = cases
                .Select(one => one.Type is { } type ? UnionPlanner.ChooseCaseName(type) : one.Headers)
                .OfType<string>()
                .Distinct()
                .ToList();
            name = _names.Take(string.Join("Or", names.Take(MaxTypesInName)) + (names.Count > MaxTypesInName ? "OrOther" : ""));
            _functions.Add(cases, name);
            _ordered.Add(new ErrorFunctionPlan(
                name,
                StatusOrder.Sort(cases, static one => one.Statuses, static (one, some) => one with { Statuses = some })));
        }

        return name;
    }

    private TypeRef? FindType(ResponseModel response)
    {
        if (response.Envelope is not null
            || response.Contents.FirstOrDefault(static content => content is { Kind: MediaKind.Json, Schema: not null }) is not { } content)
        {
            return null;
        }

        // What says no more than that it is JSON is in the copy of the body, too.
        return types.Map(content.Schema!, open: true) is var type
            && type is ScalarType { Kind: ScalarKind.Element } or MapType { Value: ScalarType { Kind: ScalarKind.Element } } ? null : type;
    }

    private static DocLine Describe(ResponseModel response) =>
        new(response.Description, DocForm.Status, response.Status == "default" ? "Other statuses" : response.Status);

    private sealed record Refusal(TypeRef? Type, string? Headers, int Status, ResponseModel Response);
}
