using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the parameters of a method, and what it is called with.</summary>
internal static class Arguments
{
    /// <summary>The parameters of a declaration, with the token that cancels the call.</summary>
    public static string FormatParameters(MethodPlan plan, EquatableArray<ArgumentPlan> signature, bool withDefaults) => string.Join(
        ", ",
        signature.Select(argument => FormatParameter(argument) + (argument.Optional && withDefaults ? " = null" : ""))
            .Append($"CancellationToken {plan.Variables.Token}{(withDefaults ? " = default" : "")}"));

    /// <summary>A parameter without its default.</summary>
    public static string FormatParameter(ArgumentPlan argument) =>
        $"{TypeNames.Of(argument.Type, argument.Nullable)} {Identifiers.Escape(argument.Name)}";

    /// <summary>What is passed on of a signature.</summary>
    public static string FormatNames(EquatableArray<ArgumentPlan> signature) =>
        string.Join(", ", signature.Select(static argument => Identifiers.Escape(argument.Name)));

    /// <summary>The expression that gives a parameter's value.</summary>
    public static string FormatValue(MethodPlan plan, ParameterPlan parameter) => FormatValue(plan, parameter.Property, parameter.Name);

    /// <summary>The expression that gives a part's value.</summary>
    public static string FormatValue(MethodPlan plan, PartPlan part) => FormatValue(plan, part.Property, part.Name);

    private static string FormatValue(MethodPlan plan, string? property, string name) =>
        property is null ? Identifiers.Escape(name) : $"{plan.Variables.Options}.{Identifiers.Escape(property)}";
}
