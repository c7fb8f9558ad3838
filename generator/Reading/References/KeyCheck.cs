using System.Globalization;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>
/// Looks at the keys of what is copied: one that is spelled wrongly, or stands in the wrong place, takes everything below it along in
/// silence.
/// </summary>
internal sealed class KeyCheck(BundleContext context)
{
    // The first ones are what one starts with; they must not take the place of other diagnostics.
    private const int MaxReports = 100;

    private readonly HashSet<(SpecSource Source, string Pointer)> _known = [];
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Whether an object of the kind does not have the key, which is reported.</summary>
    /// <param name="kind">The kind of the object.</param>
    /// <param name="cursor">The object.</param>
    /// <param name="owner">The object.</param>
    /// <param name="member">Its member.</param>
    /// <param name="name">The name of that, where it has been read.</param>
    public bool IsUnknown(NodeKind kind, CopyCursor cursor, JsonElement owner, JsonProperty member, string? name = null)
    {
        var isSwagger = cursor.Version.Major == 2;
        var keys = KnownKeys.Of(kind, isSwagger);
        name ??= member.Name;
        if (keys.Count == 0 || keys.Contains(name) || IsExtension(name))
        {
            return false;
        }

        if (IsNew(cursor, name) is { } pointer)
        {
            Report(
                cursor.Source,
                pointer,
                name,
                Substitutes.GetNounWithArticle(kind),
                KeyAdvice.Find(kind, isSwagger, owner, member));
        }

        return true;
    }

    /// <summary>Whether a key of <c>responses</c> is neither a status nor a range nor <c>default</c>, which is reported.</summary>
    /// <param name="cursor">The response.</param>
    /// <param name="key">Its key.</param>
    public bool IsNoStatus(CopyCursor cursor, string key)
    {
        if (key.Equals("default", StringComparison.OrdinalIgnoreCase) || IsExtension(key) || (key.Length == 3 && IsStatus(key)))
        {
            return false;
        }

        var advice = key.Length > 3 && IsStatus(key.Substring(0, 3))
            ? $"Write '{key.Substring(0, 3)}'"
            : "Write a status like '200', a range like '2XX', or 'default'";
        if (_count++ < MaxReports)
        {
            context.Report(
                ReadingDiagnosticIds.UnknownKey,
                cursor.Source,
                cursor.SourcePointer,
                key,
                "the responses of an operation",
                advice);
        }

        return true;
    }

    // A status, or a range of them.
    private static bool IsStatus(string text) =>
        text[0] is >= '1' and <= '5'
            && ((char.IsDigit(text[1]) && char.IsDigit(text[2])) || text.EndsWith("XX", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reports a keyword of a schema that is surely meant to be another one; any other unknown keyword is an annotation.</summary>
    public void CheckKeyword(CopyCursor cursor, JsonElement owner, JsonProperty member, string name)
    {
        if (!KnownKeys.OfSchema.Contains(name) && !IsExtension(name) && _count < MaxReports
            && KeyAdvice.FindInSchema(cursor.Version.Major == 2, owner, member, FindNearest(name)) is { } advice
            && IsNew(cursor, name) is { } pointer)
        {
            Report(cursor.Source, pointer, name, Substitutes.GetNounWithArticle(NodeKind.Schema), advice);
        }
    }

    /// <summary>Says how many more there are than were reported.</summary>
    public void ReportRest()
    {
        if (_count > MaxReports)
        {
            context.Report(
                ReadingDiagnosticIds.MoreOddities,
                context.Sources.Fragments[0],
                "",
                (_count - MaxReports).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The pointer of a key that is to be reported: what several paths refer to is looked at for each of them.</summary>
    private string? IsNew(CopyCursor cursor, string name)
    {
        if (_count >= MaxReports)
        {
            _count++;
            return null;
        }

        var pointer = JsonPointers.Append(cursor.SourcePointer, name);
        return _known.Add((cursor.Source, pointer)) ? pointer : null;
    }

    // The same few annotations stand in any number of schemas.
    private string? FindNearest(string name)
    {
        if (!_nearest.TryGetValue(name, out var nearest))
        {
            nearest = name is "property" or "props" ? "properties" : Spelling.FindNearest(name, KnownKeys.OfSchema);
            _nearest.Add(name, nearest);
        }

        return nearest;
    }

    private void Report(SpecSource source, string pointer, string name, string owner, string advice)
    {
        _count++;
        context.Report(ReadingDiagnosticIds.UnknownKey, source, pointer, name, owner, advice);
    }
}
