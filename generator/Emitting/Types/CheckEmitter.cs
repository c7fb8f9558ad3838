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
            writer.Line($"{Expression(checks + ".", name, value, plan, 0)};");
        }
    }

    /// <param name="checks">What collects what is wrong, up to the name of the rule.</param>
    /// <param name="name">The member's name, as a literal.</param>
    /// <param name="value">The expression that gives its value.</param>
    /// <param name="plan">The rule.</param>
    /// <param name="depth">How many collections it is in.</param>
    private static string Expression(string checks, string name, string value, CheckPlan plan, int depth) => plan.Kind switch
    {
        CheckKind.Each when plan.Inner is { Count: 1 } inner && inner[0].Kind is CheckKind.Length or CheckKind.Pattern or CheckKind.Model =>
            Expression(checks + "Each", name, value, inner[0], depth),
        CheckKind.Each or CheckKind.EachValue => $"{checks}{plan.Kind}({name}, {value}, {Inner(plan, depth + 1)})",
        CheckKind.Model => $"{checks}Model({name}, {value})",
        CheckKind.Pattern => $"{checks}Pattern({name}, {value}, {Literals.String(plan.Pattern!)})",
        CheckKind.Members => $"{checks}Members({value}, {name}{Bounds(plan)})",
        CheckKind.Dependent => $"{checks}Dependent({value}, {name}, {string.Join(", ", plan.Names.Select(Literals.String))})",
        CheckKind.MultipleOf => $"{checks}MultipleOf({name}, {value}, {plan.Min})",
        _ => $"{checks}{plan.Kind}({name}, {value}{Bounds(plan)})",
    };

    private static string Bounds(CheckPlan plan) =>
        (plan.Min is { } min ? $", min: {min}" : "")
        + (plan.Max is { } max ? $", max: {max}" : "")
        + (plan.ExclusiveMin ? ", exclusiveMin: true" : "")
        + (plan.ExclusiveMax ? ", exclusiveMax: true" : "")
        + (plan.Unique ? ", unique: true" : "");

    private static string Inner(CheckPlan plan, int depth)
    {
        var level = depth.ToString(CultureInfo.InvariantCulture);
        var (item, checks) = ("item" + level, "checks" + level);
        var calls = plan.Inner.Select(inner => Expression(checks + ".", "\"\"", item, inner, depth)).ToList();
        return calls.Count == 1
            ? $"static ({item}, {checks}) => {calls[0]}"
            : $"static ({item}, {checks}) => {{ {string.Concat(calls.Select(call => call + "; "))}}}";
    }
}
