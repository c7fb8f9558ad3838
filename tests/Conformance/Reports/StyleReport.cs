using System.Globalization;
using System.Text;
using Specwright.Conformance.Styles;

namespace Specwright.Conformance.Reports;

/// <summary>Writes as Markdown where the client and swagger-client differ.</summary>
internal static class StyleReport
{
    public static string Of(IReadOnlyList<StyleResult> results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{results.Count} calls, {results.Count(static one => one.IsSame)} the same\n");
        foreach (var group in results
            .Where(static one => !one.IsSame)
            .GroupBy(Explanations.Of)
            .OrderBy(static group => group.Key is not null))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n**{group.Count()} calls.** {group.Key ?? "Not explained."}\n\n| call | ours | swagger-client |\n| --- | --- | --- |\n");
            foreach (var one in group.Key is null ? group : group.Take(2))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {one.Call} | {Code(one.Ours)} | {Code(one.Theirs)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Code(string request) => $"`` {request.Replace("|", "\\|", StringComparison.Ordinal)} ``";
}
