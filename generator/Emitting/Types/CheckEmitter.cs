using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints the checks of an argument or member.</summary>
internal static class CheckEmitter
{
    /// <param name="writer">Receives the code.</param>
    /// <param name="checks">The variable that collects what is wrong.</param>
    /// <param name="name">The member's name, as a literal; of an object as a whole, its codec.</param>
    /// <param name="value">The expression that gives its value.</param>
    /// <param name="plans">What to check.</param>
    public static void Write(SourceWriter writer, string checks, string name, string value, EquatableArray<CheckPlan> plans)
    {
        foreach (var plan in plans)
        {
            writer.WriteLine($"{FormatExpression(checks + ".", name, value, plan, 0)};");
        }
    }

    /// <param name="checks">What collects what is wrong, up to the name of the rule.</param>
    /// <param name="name">The member's name, as a literal.</param>
    /// <param name="value">The expression that gives its value.</param>
    /// <param name="plan">The rule.</param>
    /// <param name="depth">How many collections it is in.</param>
    private static string FormatExpression(string checks, string name, string value, CheckPlan plan, int depth) => plan switch
    {
        LengthCheck length => $"{checks}Length({name}, {value}{FormatCounts(length.Min, length.Max)})",
        PatternCheck pattern => $"{checks}Pattern({name}, {value}, {Literals.FormatString(pattern.Pattern)})",
        RangeCheck range => $"{checks}Range({name}, {value}{FormatBounds(range)})",
        MultipleOfCheck multiple => $"{checks}MultipleOf({name}, {value}, {Literals.FormatNumber(multiple.Divisor)})",
        ItemsCheck items => $"{checks}Items({name}, {value}{FormatCounts(items.Min, items.Max)}{(items.Unique ? ", unique: true" : "")})",
        PropertiesCheck properties => $"{checks}Properties({name}, {value}{FormatCounts(properties.Min, properties.Max)})",
        EachCheck { Checks.Count: 1 } each when each.Checks[0] is LengthCheck or PatternCheck or ModelCheck =>
            FormatExpression(checks + "Each", name, value, each.Checks[0], depth),
        EachCheck each => $"{checks}Each({name}, {value}, {FormatItemChecks(each.Checks, depth + 1)})",
        EachValueCheck each => $"{checks}EachValue({name}, {value}, {FormatItemChecks(each.Checks, depth + 1)})",
        ModelCheck => $"{checks}Model({name}, {value})",
        MembersCheck members => $"{checks}Members({value}, {name}{FormatCounts(members.Min, members.Max)})",
        DependentCheck dependent => $"{checks}Dependent({value}, {name}, {FormatNames(dependent.Required.Prepend(dependent.Member))})",
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private static string FormatNames(IEnumerable<string> names) => string.Join(", ", names.Select(Literals.FormatString));

    private static string FormatCounts(int? min, int? max) =>
        (min is { } least ? ", min: " + Literals.FormatNumber(least) : "")
        + (max is { } most ? ", max: " + Literals.FormatNumber(most) : "");

    private static string FormatBounds(RangeCheck range) =>
        (range.Min is { } min ? ", min: " + Literals.FormatNumber(min) : "")
        + (range.Max is { } max ? ", max: " + Literals.FormatNumber(max) : "")
        + (range.ExclusiveMin ? ", exclusiveMin: true" : "")
        + (range.ExclusiveMax ? ", exclusiveMax: true" : "");

    private static string FormatItemChecks(EquatableArray<CheckPlan> plans, int depth)
    {
        var level = Literals.FormatNumber(depth);
        var (item, checks) = ("item" + level, "checks" + level);
        var calls = plans.Select(inner => FormatExpression(checks + ".", "\"\"", item, inner, depth)).ToList();
        return calls.Count == 1
            ? $"static ({item}, {checks}) => {calls[0]}"
            : $"static ({item}, {checks}) => {{ {string.Concat(calls.Select(call => call + "; "))}}}";
    }
}
