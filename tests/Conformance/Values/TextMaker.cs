using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Specwright.Conformance.Values;

/// <summary>Makes a text that keeps a schema's rules.</summary>
internal static class TextMaker
{
    private static readonly TimeSpan s_patternLimit = TimeSpan.FromSeconds(1);

    public static string Make(MergedSchema schema, int variant)
    {
        var text = schema.Patterns.Count > 0 ? Matching(schema, variant) : Sized(schema, OfFormat(schema.Format, variant) ?? Word(variant));
        return schema.MaxLength < text.Length || schema.MinLength > text.Length
            ? throw new UnmakeableException(
                $"no text of format {schema.Format} has between {schema.MinLength} and {schema.MaxLength} characters")
            : text;
    }

    private static string Word(int variant) => variant == 0 ? "text" : "text" + (variant + 1).ToString(CultureInfo.InvariantCulture);

    // A format fixes the length; where the document disagrees with itself, its length wins (Prism does not know every format, and counts).
    private static string Sized(MergedSchema schema, string text)
    {
        if (text.Length < schema.MinLength)
        {
            var missing = schema.MinLength - text.Length;
            text = schema.Format switch
            {
                "email" => new string('a', missing) + text,
                "byte" => string.Concat(Enumerable.Repeat("QUJD", (schema.MinLength + 3) / 4)),
                _ => text + new string('a', missing),
            };
        }

        return text.Length <= schema.MaxLength || schema.MaxLength is null ? text
            : schema.Format switch
            {
                "email" when schema.MaxLength >= 6 => "a@b.co",
                "uri" or "url" when schema.MaxLength >= 10 => "http://a.b",
                _ => text[^schema.MaxLength.Value..],
            };
    }

    private static string? OfFormat(string? format, int variant)
    {
        var digit = (variant % 10).ToString(CultureInfo.InvariantCulture);
        return format?.ToLowerInvariant() switch
        {
            "date-time" or "datetime" => $"2024-05-06T07:08:0{digit}Z",
            "date" => $"2024-05-1{digit}",
            "time" => $"07:08:0{digit}Z",
            "duration" => $"P{variant + 1}D",
            "uuid" or "guid" => $"0b5e6a5c-3f4d-4c6e-9a7b-1c2d3e4f5a6{digit}",
            "email" or "idn-email" => $"user{digit}@example.com",
            "uri" or "url" or "iri" => $"https://example.com/{Word(variant)}",
            "uri-reference" or "iri-reference" => $"/{Word(variant)}",
            "uri-template" => $"/{Word(variant)}/{{id}}",
            "hostname" or "idn-hostname" => $"host{digit}.example.com",
            "ipv4" or "ip" => $"192.0.2.{digit}",
            "ipv6" => $"2001:db8::{digit}",
            "json-pointer" => $"/{Word(variant)}",
            "relative-json-pointer" => $"{digit}/a",
            "byte" or "base64" => Convert.ToBase64String(Encoding.ASCII.GetBytes(Word(variant))),
            "int64" or "int32" or "decimal" or "float" or "double" or "number" or "integer" =>
                (variant + 1).ToString(CultureInfo.InvariantCulture),
            "regex" => "^a*$",
            _ => null,
        };
    }

    private static string Matching(MergedSchema schema, int variant)
    {
        var ways = schema.Patterns.SelectMany(pattern => PatternText.Of(pattern, schema.MinLength, schema.MaxLength, variant))
            .Concat(schema.Examples.Select(static example => example.Scalar ?? ""))
            .Append(Sized(schema, OfFormat(schema.Format, variant) ?? Word(variant)))
            .Concat(["1", "a", "A", "abc", "2024-05-06", "example.com", "/a", "https://example.com"]);
        var fitting = ways.Where(text => text.Length >= schema.MinLength
            && !(text.Length > schema.MaxLength)
            && schema.Patterns.TrueForAll(pattern => Matches(pattern, text)));

        // An empty text is no part of a path.
        return fitting.FirstOrDefault(static text => text.Length > 0) ?? fitting.FirstOrDefault()
            ?? throw new UnmakeableException($"no text could be made for the pattern {string.Join(" and ", schema.Patterns)}");
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, s_patternLimit);
        }
        catch (ArgumentException)
        {
            // No regular expression for .NET; perhaps one for the judge.
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
