using System.Text;

namespace Specwright.AspNetCore.Tests;

/// <summary>The page of the documentation that has the results: <c>docs/aspnetcore.md</c>.</summary>
internal static class ResultPage
{
    private const string Begin = "<!-- Results: written by Specwright.AspNetCore.Tests -->\n";
    private const string End = "<!-- End of results -->\n";

    public static string Path { get; } = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(ShopDocument.Root, "..", "..", "docs", "aspnetcore.md"));

    /// <summary>The page with these results.</summary>
    public static string Fill(string page, IReadOnlyList<ShopRun> runs)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return page[..begin] + Results(runs) + page[end..];
    }

    private static string Results(IReadOnlyList<ShopRun> runs)
    {
        var text = new StringBuilder(
            "\n| document | written by | endpoints called | values right | calls in vain | unions for a number |\n");
        text.Append("| --- | --- | --- | --- | --- | --- |\n");
        foreach (var run in runs)
        {
            var report = run.Report;
            text.Append($"| `{run.Document.Name}` | {run.Document.Title} | {report.Endpoints.Count()} of {run.Operations.Count} ")
                .Append($"| {report.RightValues} of {report.Values} | {report.CallsInVain} | {run.NumberUnions.Count} |\n");
        }

        text.Append("\nWhat is odd, and where the documents say so:\n\n");
        var oddities = runs.SelectMany(static run => run.Report.Oddities.Select(oddity => (Oddity: oddity, run.Document.Name)));
        foreach (var group in oddities.GroupBy(static entry => entry.Oddity))
        {
            var oddity = group.Key;
            var item = $"- {oddity.What} {(oddity.Endpoint is null ? "" : $"`{oddity.Endpoint}` cannot be called. ")}"
                + (oddity.Json is null ? $"There is no `{oddity.Pointer}`" : $"`{oddity.Pointer}` is `{oddity.Json}`")
                + $" (in {string.Join(", ", group.Select(static entry => $"`{entry.Name}`"))}).";
            AppendWrapped(text, item);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Appends an item of a list, in lines of at most 140 characters.</summary>
    private static void AppendWrapped(StringBuilder text, string item)
    {
        var length = 0;
        foreach (var word in item.Split(' '))
        {
            var isFirst = length == 0;
            if (!isFirst && length + 1 + word.Length > 140)
            {
                text.Append("\n  ");
                length = 2;
            }
            else if (!isFirst)
            {
                text.Append(' ');
                length++;
            }

            text.Append(word);
            length += word.Length;
        }

        text.Append('\n');
    }
}
