using System.Globalization;
using Specwright.Generator.Planning;

namespace Specwright.Generator.Emitting;

/// <summary>Prints the functions that read the bodies of refusals.</summary>
internal static class ErrorEmitter
{
    public static void Write(SourceWriter writer, ErrorClassPlan plan)
    {
        DocComments.Summary(writer, "Reads what the API says when it refuses a call, by status.");
        writer.Line($"internal static class {plan.Name}");
        using (writer.Braces())
        {
            for (var i = 0; i < plan.Functions.Count; i++)
            {
                WriteFunction(writer, plan.Functions[i], isFirst: i == 0);
            }
        }
    }

    private static void WriteFunction(SourceWriter writer, ErrorFunctionPlan plan, bool isFirst)
    {
        var arms = plan.Cases
            .SelectMany(one => one.Statuses.GroupBy(Rank).Select(group => (Rank: group.Key, Pattern: string.Join(" or ", group.Select(Pattern)), one.Type)))
            .OrderBy(arm => arm.Rank)
            .ToList();
        writer.Line($"{(isFirst ? "" : "\n")}internal static ApiException {plan.Name}(RefusedCall call) => call.Status switch");
        using (writer.Braces(";"))
        {
            foreach (var (_, pattern, type) in arms)
            {
                writer.Line($"{pattern} => call.As({TypeNames.Codec(type)}),");
            }

            if (arms[arms.Count - 1].Rank < 2)
            {
                writer.Line("_ => call.Untyped,");
            }
        }
    }

    /// <summary>What is narrower comes first.</summary>
    private static int Rank(int status) => status == 0 ? 2 : status < 10 ? 1 : 0;

    private static string Pattern(int status) => Rank(status) switch
    {
        2 => "_",
        1 => $">= {status.ToString(CultureInfo.InvariantCulture)}00 and < {(status + 1).ToString(CultureInfo.InvariantCulture)}00",
        _ => status.ToString(CultureInfo.InvariantCulture),
    };
}
