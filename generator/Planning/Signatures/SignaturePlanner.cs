using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Signatures;

/// <summary>
/// Plans the parameters of methods in their order: what is required first, then the body, then the options, which hold what else may be
/// left out.
/// </summary>
internal static class SignaturePlanner
{
    /// <summary>The method with its signature, and with that of the method that enumerates its pages.</summary>
    public static MethodPlan Complete(MethodPlan method)
    {
        var signature = Plan(method.Parameters, method.Body, PlanOptions(method));
        return method with
        {
            Signature = signature,
            Pages = method.Pages is not { } pages ? null : pages with
            {
                Start = pages.Location != PageParameterLocation.Query ? null : method.Parameters.FirstOrDefault(parameter =>
                    parameter.Location == ParameterLocation.Query && parameter.Wire == pages.Parameter),

                // Where no page needs a body, the method has none.
                Signature = pages.Location == PageParameterLocation.Query
                    ? Plan(method.Parameters, body: null, PlanOptions(method))
                    : signature,
            },
        };
    }

    /// <summary>The parameters of a method that takes the options by a name that does not matter.</summary>
    public static EquatableArray<ArgumentPlan> Plan(IEnumerable<ParameterPlan> parameters, BodyPlan body) =>
        Plan(parameters, body, new ArgumentPlan { Name = "", Type = new RuntimeType(RuntimeTypeKind.ApiCallOptions), Optional = true });

    private static EquatableArray<ArgumentPlan> Plan(IEnumerable<ParameterPlan> parameters, BodyPlan? body, ArgumentPlan options)
    {
        var arguments = new List<ArgumentPlan>();
        foreach (var parameter in parameters.Where(static parameter => !parameter.Optional))
        {
            arguments.Add(new ArgumentPlan { Name = parameter.Name, Type = parameter.Type, Description = parameter.Description });
        }

        if (body?.Type is { } type)
        {
            arguments.Add(new ArgumentPlan
            {
                Name = body.Name,
                Type = type,
                Nullable = body.Optional || (body.Nullable && body.Kind is BodyKind.Json or BodyKind.Form),
                Optional = body.Optional,
                Description = body.Description ?? "The request's body.",
            });
        }

        foreach (var part in (body?.Parts ?? []).Where(static part => part.IsArgument))
        {
            arguments.Add(new ArgumentPlan
            {
                Name = part.Name,
                Type = part.Type,
                Nullable = part.Optional,
                Optional = part.Optional,
                Description = part.Description,
            });
        }

        arguments.Add(options);
        return arguments.OrderBy(static argument => argument.Optional).ToEquatableArray();
    }

    private static ArgumentPlan PlanOptions(MethodPlan method) => new()
    {
        Name = method.Variables.Options,
        Type = method.Options is { } options
            ? new NamedType(options, NamedKind.Record)
            : new RuntimeType(RuntimeTypeKind.ApiCallOptions),
        Nullable = true,
        Optional = true,
        Description = method.Options is null
            ? "Headers and a time limit of this call."
            : "Optional parameters, headers and a time limit of this call.",
    };
}
