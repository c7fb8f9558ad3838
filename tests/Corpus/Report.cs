using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Specwright.Testing.Corpus;

namespace Specwright.Corpus;

/// <summary>Writes what was found as Markdown.</summary>
internal static partial class Report
{
    private const int ShownErrors = 3;

    /// <summary>Everything.</summary>
    public static string Whole(IReadOnlyList<DocumentReport> reports, string took) =>
        $"# Corpus report\n\n{Summary(reports, took)}\n{Rejected(reports)}\n{Failures(reports)}\n## Documents\n\n{Documents(reports)}";

    /// <summary>The groups, and what occurred how often.</summary>
    public static string Summary(IReadOnlyList<DocumentReport> reports, string took)
    {
        var text = new StringBuilder($"{took}\n\n");
        Row(
            text,
            "group",
            "documents",
            "clean",
            "rejected",
            "failed",
            "declared",
            "generated",
            "diagnosed",
            "missing",
            "undeclared",
            "files",
            "lines",
            "MB",
            "generator s",
            "compiler s",
            "dll MB",
            "exceptions",
            "errors",
            "warnings");
        Row(text, [.. Enumerable.Repeat("---", 19)]);
        foreach (var group in reports
            .GroupBy(static report => report.Document.Group)
            .Append(reports.GroupBy(static _ => "all").FirstOrDefault()))
        {
            if (group is not null)
            {
                Group(text, group.Key, [.. group]);
            }
        }

        Section(text, "Diagnostics", reports.SelectMany(static report => report.Diagnostics.Select(one => (
            Report: report,
            Key: $"{one.Id} {one.Severity}",
            Example: $"{one.Line},{one.Column}: {one.Message}"))));
        Section(text, "Compiler errors and warnings by cause", reports.SelectMany(static report =>
            report.Problems.Select(one => (report, $"{one.Id} {Cause(one.Message)}", $"{one.Place}: {one.Message} `{one.Source}`"))));
        Section(
            text,
            "Exceptions",
            reports.Where(static report => report.Exception is not null).Select(static report => (report, Frames(report.Exception!), "")));
        Section(
            text,
            "Members without a type of their own",
            reports.SelectMany(static report => report.Untyped.SelectMany(one => Enumerable.Repeat((report, one.Key, ""), one.Value))));
        return text.ToString();
    }

    /// <summary>One line a document.</summary>
    public static string Documents(IReadOnlyList<DocumentReport> reports)
    {
        var text = new StringBuilder();
        Row(
            text,
            "document",
            "outcome",
            "declared",
            "generated",
            "diagnosed",
            "missing",
            "files",
            "lines",
            "KB",
            "tokens ms",
            "generator ms",
            "compiler ms",
            "dll KB",
            "peak MB",
            "errors",
            "warnings",
            "diagnostics");
        Row(text, [.. Enumerable.Repeat("---", 17)]);
        foreach (var one in reports)
        {
            Row(
                text,
                one.Document.Path,
                one.IsFailed ? "**failed**" : one.IsRejected ? "rejected" : "clean",
                Text(one.Declared) + (one.IsReadable ? "" : " (listed)"),
                Text(one.Generated),
                Text(one.Diagnosed),
                Text(one.Missing.Length),
                Text(one.Files),
                Text(one.Lines),
                Text(one.Bytes / 1024),
                Text(one.TokenMilliseconds),
                Text(one.GeneratorMilliseconds),
                Text(one.CompileMilliseconds),
                Text(one.AssemblyBytes / 1024),
                one.PeakBytes == 0 ? "" : Text(one.PeakBytes / 1048576),
                Text(one.Errors),
                Text(one.Warnings),
                string.Join(", ", one.Diagnostics
                    .GroupBy(static diagnostic => diagnostic.Id)
                    .OrderBy(static group => group.Key, StringComparer.Ordinal)
                    .Select(static group => $"{group.Key}×{group.Count()}")));
        }

        return text.ToString();
    }

    private static string Failures(IReadOnlyList<DocumentReport> reports)
    {
        var text = new StringBuilder("## Failed documents\n\n");
        foreach (var report in reports.Where(static report => report.IsFailed))
        {
            text.Append($"- {report.Document.Path}\n");
            if (report.Exception is { } exception)
            {
                text.Append($"  - {Cell(Frames(exception))}\n");
            }

            foreach (var problem in report.Problems.OrderByDescending(static problem => problem.IsError).Take(ShownErrors))
            {
                text.Append($"  - {problem.Place} {problem.Id} {Cell(problem.Message)} `{Cell(problem.Source)}`\n");
            }

            Operations(text, "missing without a diagnostic", report.Missing);
            Operations(text, "generated but not declared", report.Undeclared);
        }

        return text.ToString();
    }

    private static string Rejected(IReadOnlyList<DocumentReport> reports)
    {
        var text = new StringBuilder("## Rejected documents\n\n");
        foreach (var report in reports.Where(static report => report.IsRejected && !report.IsFailed))
        {
            var first = report.Diagnostics.First(static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
            text.Append($"- {report.Document.Path}({first.Line},{first.Column}): {first.Id} {Cell(first.Message)}\n");
        }

        return text.ToString();
    }

    private static void Operations(StringBuilder text, string what, IReadOnlyCollection<Operation> operations)
    {
        if (operations.Count > 0)
        {
            text.Append($"  - {operations.Count} {what}: {string.Join(", ", operations.Take(ShownErrors))}\n");
        }
    }

    private static void Group(StringBuilder text, string name, DocumentReport[] reports) => Row(
        text,
        name,
        Text(reports.Length),
        Text(reports.Count(static one => !one.IsFailed && !one.IsRejected)),
        Text(reports.Count(static one => !one.IsFailed && one.IsRejected)),
        Text(reports.Count(static one => one.IsFailed)),
        Text(reports.Sum(static one => one.Declared)),
        Text(reports.Sum(static one => one.Generated)),
        Text(reports.Sum(static one => one.Diagnosed)),
        Text(reports.Sum(static one => one.Missing.Length)),
        Text(reports.Sum(static one => one.Undeclared.Length)),
        Text(reports.Sum(static one => one.Files)),
        Text(reports.Sum(static one => (long)one.Lines)),
        Text(reports.Sum(static one => one.Bytes) / 1048576),
        Text(reports.Sum(static one => one.GeneratorMilliseconds) / 1000),
        Text(reports.Sum(static one => one.CompileMilliseconds) / 1000),
        Text(reports.Sum(static one => one.AssemblyBytes) / 1048576),
        Text(reports.Count(static one => one.Exception is not null)),
        Text(reports.Sum(static one => one.Errors)),
        Text(reports.Sum(static one => one.Warnings)));

    private static void Section(StringBuilder text, string title, IEnumerable<(DocumentReport Report, string Key, string Example)> entries)
    {
        var groups = entries
            .GroupBy(static entry => entry.Key)
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .ToArray();
        if (groups.Length == 0)
        {
            return;
        }

        text.Append($"\n## {title}\n\n");
        Row(text, "what", "times", "documents", "an example");
        Row(text, "---", "---", "---", "---");
        foreach (var group in groups)
        {
            var first = group.First();
            Row(
                text,
                group.Key,
                Text(group.Count()),
                Text(group.Select(static entry => entry.Report.Document.Path).Distinct().Count()),
                $"{first.Report.Document.Path} {first.Example}");
        }
    }

    /// <summary>A message without what is different each time.</summary>
    private static string Cause(string message) => Quoted().Replace(message, "'…'");

    private static string Frames(string exception) => string.Join(" ", exception.Split('\n').Take(4).Select(static line => line.Trim()));

    private static string Text(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static void Row(StringBuilder text, params string[] cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");

    private static string Cell(string text)
    {
        var line = text.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length > 400 ? line[..400] + "…" : line;
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
