using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>Carries where and how a body breaks its schema to where the <see cref="ApiException"/> is made.</summary>
internal sealed class BodyException(string expected, string found, long offset) : Exception
{
    /// <summary>What the schema promises.</summary>
    public string Expected => expected;

    /// <summary>What came instead.</summary>
    public string Found => found;

    /// <summary>Which part of <see cref="Found"/> is the server's.</summary>
    public (int Start, int Length) Quoted { get; init; }

    /// <summary>What came instead, without secrets.</summary>
    public string FoundBy(Redactor redactor) =>
        found.Substring(0, Quoted.Start)
            + redactor.Redact(found.Substring(Quoted.Start, Quoted.Length))
            + found.Substring(Quoted.Start + Quoted.Length);

    /// <summary>Where, in bytes from the body's start.</summary>
    public long Offset => offset;

    /// <summary>
    /// Whether the body is JSON whose values are not those of the schema: what <see cref="ApiClientOptions.LenientReading"/> passes over.
    /// </summary>
    public bool IsOfSchema { get; init; }

    /// <param name="exception">What a codec or the reader threw.</param>
    /// <param name="reader">The reader, as it was left.</param>
    public static BodyException Of(Exception exception, ref Utf8JsonReader reader) => exception switch
    {
        JsonReadException fault =>
            new BodyException(fault.Expected, fault.Found, fault.Offset) { IsOfSchema = true, Quoted = fault.Quoted },
        JsonException => new BodyException("JSON", "text that is not JSON: " + exception.Message.TrimEnd('.'), reader.BytesConsumed),
        _ => new BodyException("valid Unicode in a string", "something else", reader.TokenStartIndex),
    };
}
