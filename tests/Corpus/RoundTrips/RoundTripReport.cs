using System.Globalization;
using System.Text;

namespace Specwright.Corpus.RoundTrips;

/// <summary>What came of the examples of one document.</summary>
internal sealed record RoundTripReport(string Document)
{
    /// <summary>Of an optional member that only responses carry, absence and <c>null</c> are read alike.</summary>
    public const string NullIsAbsence = "null of an optional member that only responses carry is read like its absence";

    /// <summary>Dates and times are read leniently and written strictly.</summary>
    public const string SameInstant = "the same instant, written by RFC 3339 without needless zeros";

    /// <summary>.NET's types of time end at 100 ns.</summary>
    public const string CutInstant = "the same instant to 100 ns, where the document has more digits of a second";

    /// <summary>The causes of differences that lose nothing that the types promise to keep.</summary>
    public static readonly IReadOnlyCollection<string> Agreed = [NullIsAbsence, SameInstant, CutInstant];

    /// <summary>Examples that a generated type stands for, each once.</summary>
    public int Examples { get; init; }

    /// <summary>Examples whose schema becomes no type, as nothing that is generated uses it.</summary>
    public int Untyped { get; init; }

    /// <summary>Examples whose schema the judge could not use.</summary>
    public int Unjudged { get; init; }

    /// <summary>Examples that are valid for their schema.</summary>
    public int Valid { get; init; }

    /// <summary>Valid examples that came back equal.</summary>
    public int Equal { get; init; }

    /// <summary>Where examples stand that are not valid for their schema.</summary>
    public IReadOnlyList<string> Invalid { get; init; } = [];

    /// <summary>Examples that stand outside of the document.</summary>
    public int External { get; init; }

    public IReadOnlyList<RoundTripFailure> Failures { get; init; } = [];

    /// <summary>Valid examples that came back different in a way that nothing excuses.</summary>
    public int Different => Failures.Count(static one => !Agreed.Contains(one.Cause));

    /// <summary>Why the document could not be worked on.</summary>
    public string? Exception { get; init; }

    /// <summary>The figures by group, and the failures by cause.</summary>
    public static string Text(IReadOnlyList<RoundTripReport> reports, int shown)
    {
        var text = new StringBuilder("| group | documents | examples | without a type | unjudged | valid | equal | equal in meaning | "
            + "different |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var group in reports
            .GroupBy(static report => report.Document.Split('/')[0])
            .Append(reports.GroupBy(static _ => "all").First()))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {group.Sum(static one =>
                one.Examples)} | {group.Sum(static one => one.Untyped)} | {group.Sum(static one =>
                one.Unjudged)} | {group.Sum(static one => one.Valid)} | {group.Sum(static one => one.Equal)} | {group.Sum(static one =>
                    one.Failures.Count - one.Different)} | {group.Sum(static one => one.Different)} |\n");
        }

        foreach (var cause in reports
            .SelectMany(static report => report.Failures)
            .GroupBy(static one => one.Cause)
            .OrderByDescending(static group => group.Count()))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{cause.Count()} × {cause.Key} ({cause.Select(static one => one.Document).Distinct().Count()} documents)\n");
            foreach (var one in cause.GroupBy(static one => one.Document).SelectMany(static group => group.Take(3)).Take(shown))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {one.Document}#{one.Pointer} ({one.Type}): {one.Detail}\n");
            }
        }

        foreach (var report in reports.Where(static report => report.Exception is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{report.Document}: {report.Exception}\n");
        }

        return text.ToString();
    }
}

/// <summary>A valid example that did not come back equal.</summary>
internal sealed record RoundTripFailure(string Document, string Pointer, string Type, string Cause, string Detail);
