using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans the pair of methods of one operation.</summary>
internal sealed class MethodPlanner(PlanContext context, ParameterPlanner parameters, BodyPlanner bodies, ResponsePlanner responses)
{
    public MethodPlan Plan(OperationModel operation, NameScope methodNames)
    {
        var locals = new NameScope(ReservedNames.MethodLocals);
        var planned = parameters.Plan(operation, locals);
        var body = operation.Body is { } model ? bodies.Plan(model, locals) : null;
        return new MethodPlan
        {
            Name = Name(operation, methodNames),
            Doc = DocPlanner.Of(operation.Summary ?? operation.Description, operation.Summary is null ? null : operation.Description, Permissions(operation), $"{operation.Method} {operation.Path}"),
            Obsolete = operation.Deprecated,
            HttpMethod = operation.Method,
            Path = operation.Path,
            Parameters = planned.ToEquatableArray(),
            Body = body,
            Response = responses.Plan(operation),
            Anonymous = operation.IsAnonymous && context.Model.SecuritySchemes.Count > 0,
            Scopes = operation.TokenScopes.IsEmpty ? null : string.Join(" ", operation.TokenScopes),
            ServerUrl = operation.ServerUrl,
        };
    }

    private static string Name(OperationModel operation, NameScope scope)
    {
        // `XAsync` and `XWithResponseAsync` of one operation may meet those of another.
        var name = scope.Take(OperationNames.InGroup(operation), OperationNames.Full(operation));
        scope.Reserve(name + "WithResponse");
        return name;
    }

    private static string? Permissions(OperationModel operation) =>
        operation.Permissions.IsEmpty ? null : "Permissions, one of: " + string.Join(", ", operation.Permissions) + ".";
}
