using System.Text;

namespace Specwright.AspNetCore.Tests;

/// <summary>The page of the documentation that has the results and the names: <c>docs/aspnetcore.md</c>.</summary>
internal static class ResultPage
{
    public static string Path { get; } = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(ShopDocument.Root, "..", "..", "docs", "aspnetcore.md"));

    /// <summary>The page with these results, and with the names of the client of the first document.</summary>
    public static string Fill(string page, IReadOnlyList<ShopRun> runs) =>
        Fill(Fill(page, "results", Results(runs)), "names", ClientNames.Write(runs[0].Document.Client));

    private static string Fill(string page, string part, string text)
    {
        var mark = $"<!-- Begin of {part}: written by Specwright.AspNetCore.Tests -->\n";
        var begin = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return page[..begin] + text + page[page.IndexOf($"<!-- End of {part} -->", StringComparison.Ordinal)..];
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
            var item = $"{oddity.What} {(oddity.Endpoint is null ? "" : $"`{oddity.Endpoint}` cannot be called. ")}"
                + (oddity.Json is null ? $"There is no `{oddity.Pointer}`" : $"`{oddity.Pointer}` is `{oddity.Json}`")
                + $" (in {string.Join(", ", group.Select(static entry => $"`{entry.Name}`"))}).";
            MarkdownList.Append(text, item);
        }

        return text.Append('\n').ToString();
    }
}
