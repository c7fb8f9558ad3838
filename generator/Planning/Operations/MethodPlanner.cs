using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Bodies;
using Specwright.Generator.Planning.CallOptions;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Documentation;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Pagination;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Responses;
using Specwright.Generator.Planning.Signatures;

namespace Specwright.Generator.Planning.Operations;

/// <summary>
/// Plans the methods of one operation: a pair for each type that its body can be given as, and for each format that its response comes in.
/// </summary>
internal sealed class MethodPlanner(
    PlanContext context,
    ParameterPlanner parameters,
    BodyPlanner bodies,
    ResponsePlanner responses,
    HeadersPlanner headers,
    ErrorPlanner errors,
    PaginationPlanner pages,
    NameScope types)
{
    /// <summary>The classes of optional parameters of what has been planned.</summary>
    public List<TypePlan> Options { get; } = [];

    public IEnumerable<MethodPlan> Plan(OperationModel operation)
    {
        var locals = new NameScope();
        var optional = OptionsPlanner.Of(context, operation);
        var planned = parameters.Plan(operation, locals, optional);
        var overloads = operation.Body is { } model ? bodies.Plan(model, planned, locals, optional) : [];
        var options = optional.Finish(types);
        if (options is not null)
        {
            Options.Add(options);
        }

        var name = context.Operations.GetMethodName(operation);
        var refusals = errors.Plan(operation);
        foreach (var (suffix, response) in responses.Plan(operation))
        {
            var method = new MethodPlan
            {
                Name = suffix.Length == 0 ? name : OperationNamer.Take(context.Operations.GetScope(operation.Tag), name + suffix),
                Doc = new DocPlan(
                    operation.Summary.Or(operation.Description),
                    operation.Summary.IsNone ? DocText.None : operation.Description,
                    DocPlanner.Join(
                        FindPermissions(operation),
                        $"{operation.Method} {operation.Path}",
                        suffix.Length == 0 ? null : $"It asks for {response.Accept}.")),
                Obsolete = operation.Deprecated,
                HttpMethod = operation.Method,
                Path = operation.Path,
                Parameters = planned.ToEquatableArray(),
                Variables = MethodVariables.Of(planned, body: null),
                Options = options?.Name,
                IsOverloaded = overloads.Count > 1,
                Response = response,
                Pages = suffix.Length == 0 && response.Kind is ResponseKind.Json or ResponseKind.Envelope ? pages.Plan(operation) : null,
                Headers = headers.Find(operation),
                Errors = refusals,
                TakesNotModified = operation.Responses.Any(ResponsePlanner.IsNotModified),
                Anonymous = operation.IsAnonymous && context.Model.SecuritySchemes.Count > 0,
                Scopes = operation.TokenScopes.IsEmpty ? null : string.Join(" ", operation.TokenScopes),
                ServerUrl = operation.ServerUrl,
            };
            if (overloads.Count == 0)
            {
                yield return SignaturePlanner.Complete(method);
            }

            // Pages are enumerated with the body that the document prefers, which is the JSON that a cursor may stand in: a media type
            // more changes nothing for those who enumerate.
            foreach (var body in overloads)
            {
                yield return SignaturePlanner.Complete(method with
                {
                    Body = body,
                    Variables = MethodVariables.Of(planned, body),
                    Pages = ReferenceEquals(body, overloads[0]) ? method.Pages : null,
                });
            }
        }
    }

    /// <summary>Names the methods for pages, when every operation has its name: theirs give way.</summary>
    public static MethodPlan NamePages(MethodPlan method, NameScope methodNames) => method.Pages is not { } plan ? method : method with
    {
        Pages = plan with
        {
            Name = methodNames.Take(OperationNames.OfPages(method.Name), OperationNames.OfPages("") + method.Name),
            Builder = methodNames.Take(method.Name + "Request", method.Name + "PageRequest"),
        },
    };

    private static string? FindPermissions(OperationModel operation) =>
        operation.Permissions.IsEmpty ? null : "Permissions, one of: " + string.Join(", ", operation.Permissions) + ".";
}
