using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>
/// The parameters of a method as C# writes them: what is required first, then the body, then the options, which hold what else may be left
/// out.
/// </summary>
internal static class Signatures
{
    /// <param name="Type">The type, with its <c>?</c>.</param>
    /// <param name="Name">The name, escaped.</param>
    /// <param name="Wire">The name in the request.</param>
    /// <param name="Optional">Whether it may be left out.</param>
    /// <param name="Description">What the spec says of it.</param>
    internal sealed record Parameter(string Type, string Name, string Wire, bool Optional, string? Description);

    public static IEnumerable<Parameter> GetParameters(MethodPlan plan) => GetAllParameters(plan).OrderBy(parameter => parameter.Optional);

    /// <summary>The last parameter, which cancels the call.</summary>
    public static string FormatToken(MethodPlan plan, bool withDefault) =>
        $"CancellationToken {plan.Variables.Token}{(withDefault ? " = default" : "")}";

    private static IEnumerable<Parameter> GetAllParameters(MethodPlan plan)
    {
        foreach (var parameter in plan.Parameters.Where(parameter => parameter.Location == ParameterLocation.Path))
        {
            yield return Of(parameter);
        }

        foreach (var parameter in plan.Parameters.Where(parameter => parameter.Location != ParameterLocation.Path && !parameter.Optional))
        {
            yield return Of(parameter);
        }

        if (plan.Body is { } body)
        {
            if (body.Kind != BodyKind.Multipart)
            {
                yield return new Parameter(
                    FormatBodyType(body),
                    Identifiers.Escape(body.Name),
                    "body",
                    body.Optional,
                    body.Description ?? "The request's body.");
            }

            foreach (var part in body.Parts.Where(static part => part.Property is null))
            {
                yield return new Parameter(FormatPartType(part), Identifiers.Escape(part.Name), part.Wire, part.Optional, part.Description);
            }
        }

        yield return plan.Options is { } options
            ? new Parameter(options + "?", plan.Variables.Options, "", true, "Optional parameters, headers and a time limit of this call.")
            : new Parameter("ApiCallOptions?", plan.Variables.Options, "", true, "Headers and a time limit of this call.");
    }

    /// <summary>The expression that gives a parameter's value.</summary>
    public static string FormatValue(MethodPlan plan, ParameterPlan parameter) => FormatValue(plan, parameter.Property, parameter.Name);

    /// <summary>The expression that gives a part's value.</summary>
    public static string FormatValue(MethodPlan plan, PartPlan part) => FormatValue(plan, part.Property, part.Name);

    private static string FormatValue(MethodPlan plan, string? property, string name) =>
        property is null ? Identifiers.Escape(name) : $"{plan.Variables.Options}.{Identifiers.Escape(property)}";

    private static Parameter Of(ParameterPlan plan) =>
        new(TypeNames.Of(plan.Type), Identifiers.Escape(plan.Name), plan.Wire, false, plan.Description);

    private static string FormatBodyType(BodyPlan body) => body.Kind switch
    {
        BodyKind.Text => body.Optional ? "string?" : "string",
        BodyKind.Stream => body.Optional ? "Stream?" : "Stream",
        _ => TypeNames.Of(body.Type!, body.Optional || body.Nullable),
    };

    private static string FormatPartType(PartPlan part)
    {
        var type = part.IsFile ? "ApiFile" : part.IsFileList ? "IReadOnlyList<ApiFile>" : TypeNames.Of(part.Type!);
        return part.Optional ? type + "?" : type;
    }
}
