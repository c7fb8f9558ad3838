using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints the checks of an argument or member.</summary>
internal static class CheckEmitter
{
    /// <param name="writer">Where to.</param>
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
    private static string FormatExpression(string checks, string name, string value, CheckPlan plan, int depth) => plan.Kind switch
    {
        CheckKind.Each when plan.Inner is { Count: 1 } inner && inner[0].Kind is CheckKind.Length or CheckKind.Pattern or CheckKind.Model =>
            FormatExpression(checks + "Each", name, value, inner[0], depth),
        CheckKind.Each or CheckKind.EachValue => $"{checks}{plan.Kind}({name}, {value}, {FormatItemChecks(plan, depth + 1)})",
        CheckKind.Model => $"{checks}Model({name}, {value})",
        CheckKind.Pattern => $"{checks}Pattern({name}, {value}, {Literals.FormatString(plan.Pattern!)})",
        CheckKind.Members => $"{checks}Members({value}, {name}{FormatBounds(plan)})",
        CheckKind.Dependent => $"{checks}Dependent({value}, {name}, {string.Join(", ", plan.Names.Select(Literals.FormatString))})",
        CheckKind.MultipleOf => $"{checks}MultipleOf({name}, {value}, {plan.Min})",
        _ => $"{checks}{plan.Kind}({name}, {value}{FormatBounds(plan)})",
    };

    private static string FormatBounds(CheckPlan plan) =>
        (plan.Min is { } min ? $", min: {min}" : "")
        + (plan.Max is { } max ? $", max: {max}" : "")
        + (plan.ExclusiveMin ? ", exclusiveMin: true" : "")
        + (plan.ExclusiveMax ? ", exclusiveMax: true" : "")
        + (plan.Unique ? ", unique: true" : "");

    private static string FormatItemChecks(CheckPlan plan, int depth)
    {
        var level = depth.ToString(CultureInfo.InvariantCulture);
        var (item, checks) = ("item" + level, "checks" + level);
        var calls = plan.Inner.Select(inner => FormatExpression(checks + ".", "\"\"", item, inner, depth)).ToList();
        return calls.Count == 1
            ? $"static ({item}, {checks}) => {calls[0]}"
            : $"static ({item}, {checks}) => {{ {string.Concat(calls.Select(call => call + "; "))}}}";
    }
}
