using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>Plans the unions of operations whose successes carry different types: the status says which it is.</summary>
internal sealed class ResponseUnionPlanner(PlanContext context, NameScope scope)
{
    public List<TypePlan> Types { get; } = [];

    /// <summary>Whether the content is read as a whole.</summary>
    public static bool CanRead(ResponseKind kind) => kind is ResponseKind.Json or ResponseKind.Envelope or ResponseKind.Text;

    /// <summary>The union of what the responses carry; <see langword="null"/> when that is but one type.</summary>
    public ResponsePlan? TryPlan(OperationModel operation, List<(ResponseModel Response, ResponsePlan Plan)> responses)
    {
        if (responses.Count < 2)
        {
            return null;
        }

        var groups = responses.Where(one => CanRead(one.Plan.Kind)).GroupBy(one => (one.Plan.Kind, Type: TypeOf(one.Plan))).ToList();
        if (groups.Count < 2)
        {
            return null;
        }

        var names = new NameScope(ReservedNames.UnionMembers);
        var cases = groups.ConvertAll(group =>
            new UnionCasePlan { Name = names.Take(ChooseCaseName(group.First().Response, group.Key.Type)), Type = group.Key.Type });
        var statuses = groups
            .Select((group, i) => new ResponseCasePlan(GetNumbers(group.Select(one => one.Response)), i, group.Key.Kind))
            .ToList();
        var nothing = GetNumbers(responses.Where(one => !CanRead(one.Plan.Kind)).Select(one => one.Response));
        if (!nothing.IsEmpty)
        {
            statuses.Add(new ResponseCasePlan(nothing, null, ResponseKind.Nothing));
        }

        var (full, _) = context.Operations.GetTypeNames(operation);
        var union = new UnionPlan
        {
            Name = scope.Take(full + "Result", full + "Outcome"),
            Doc = DocPlan.OfWords(
                $"What {operation.Method} {operation.Path} may bring: one of several types, by the status of the response."),
            Cases = UnionCases.Complete(cases),
            IsBase = false,
            Statuses = StatusOrder.Sort(statuses, static one => one.Statuses, static (one, some) => one with { Statuses = some }),
        };
        Types.Add(union);
        var accept = groups.Exists(group => group.Key.Kind == ResponseKind.Text)
            ? "application/json, text/*;q=0.9"
            : FormatPlanner.Accept(responses.Where(one => CanRead(one.Plan.Kind)).Select(one => one.Plan));
        return new ResponsePlan(ResponseKind.ByStatus, new NamedType(union.Name, NamedKind.Union), !nothing.IsEmpty) { Accept = accept };
    }

    private static TypeRef TypeOf(ResponsePlan plan) => plan.Type ?? new ScalarType(ScalarKind.String);

    private static EquatableArray<int> GetNumbers(IEnumerable<ResponseModel> responses) =>
        responses
            .Select(response => Statuses.ParseNumber(response.Status))
            .OfType<int>()
            .Distinct()
            .OrderBy(status => status)
            .ToEquatableArray();

    /// <summary>A component is called by its name; what has none of its own, by its status.</summary>
    private string ChooseCaseName(ResponseModel response, TypeRef type)
    {
        var schema = response.Envelope?.Result ?? FormatPlanner.FindMain(response)?.Schema;
        return schema is not null && context.Schemas[schema.Id].ComponentName is not null
            ? UnionPlanner.ChooseCaseName(type)
            : Statuses.GetName(response.Status);
    }
}
