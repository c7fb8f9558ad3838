using System.Globalization;
using System.Text;
using Specwright.Conformance.Calls;

namespace Specwright.Conformance.Reports;

/// <summary>Writes what was found as Markdown.</summary>
internal static class Report
{
    private static readonly CallOutcome[] s_troubles = [
        CallOutcome.NotCallable,
        CallOutcome.Refused,
        CallOutcome.NotRead,
        CallOutcome.Lossy,
        CallOutcome.NoAnswer,
        CallOutcome.Unanswered,
    ];

    private static readonly string[] s_sides = [Verdict.Ours, Verdict.TheDocuments, Verdict.Prisms];

    public static string Table(IReadOnlyList<DocumentResult> results)
    {
        var text = new StringBuilder();
        Row(
            text,
            "document",
            "operations",
            "called",
            "calls",
            "fine",
            "of these from a made answer",
            "not callable",
            "refused",
            "not read",
            "read with loss",
            "no answer",
            "unanswered",
            "ours",
            "the document's",
            "Prism's",
            "s");
        Row(text, [.. Enumerable.Repeat("---", 16)]);
        foreach (var one in results)
        {
            Row(text, [one.Name, .. Figures([one])]);
        }

        Row(text, ["all", .. Figures(results)]);
        foreach (var one in results.Where(static one => one.Failure is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {one.Name}: {Line(one.Failure!)}");
        }

        return text.Append('\n').ToString();
    }

    public static string Causes(IReadOnlyList<DocumentResult> results)
    {
        var text = new StringBuilder();
        foreach (var trouble in s_troubles)
        {
            var causes = results
                .SelectMany(static one => one.Calls.Select(call => (one.Name, Call: call)))
                .Where(one => one.Call.Outcome == trouble)
                .GroupBy(static one => (Verdict: Verdict.Of(one.Call), Cause: Cause.Of(one.Call.Cause)))
                .OrderByDescending(static group => group.Count())
                .ToArray();
            if (causes.Length == 0)
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"\n## {trouble}\n\n");
            Row(text, "calls", "documents", "whose", "why", "cause", "for example");
            Row(text, "---", "---", "---", "---", "---", "---");
            foreach (var cause in causes)
            {
                var (name, call) = cause.First();
                Row(
                    text,
                    Text(cause.Count()),
                    Text(cause.Select(static one => one.Name).Distinct().Count()),
                    cause.Key.Verdict.Side,
                    cause.Key.Verdict.Reason,
                    Line(cause.Key.Cause),
                    $"{name}: {call.Operation}: {Line(call.Cause)}");
            }
        }

        return text.ToString();
    }

    public static string Calls(IReadOnlyList<DocumentResult> results) => string.Concat(results
        .SelectMany(static one => one.Calls
            .Where(static call => call.Outcome != CallOutcome.Fine)
            .Select(call => $"{call.Outcome} {one.Name} {call.Operation} {call.Method}\n  {Line(call.Cause)}\n  {Line(call.Evidence)}\n")));

    private static string[] Figures(IReadOnlyList<DocumentResult> results) =>
    [
        Text(results.Sum(static one => one.Declared)),
        Text(results.Sum(static one => one.Operations)),
        Text(results.Sum(static one => one.Calls.Length)),
        Text(results.Sum(static one => one.Count(CallOutcome.Fine))),
        Text(results.Sum(static one => one.Calls.Count(static call => call.Misfit is not null && call.Outcome == CallOutcome.Fine))),
        .. s_troubles.Select(trouble => Text(results.Sum(one => one.Count(trouble)))),
        .. s_sides.Select(side =>
            Text(results.Sum(one => one.Calls.Count(call => call.Outcome != CallOutcome.Fine && Verdict.Of(call).Side == side)))),
        Text((int)results.Sum(static one => one.Took.TotalSeconds)),
    ];

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static string Line(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 1500 ? line[..1500] + "…" : line;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
