using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Json;

/// <summary>
/// One pass over a JSON text that <see cref="JsonPass"/> cannot read, which finds out why: syntax, depth, broken surrogates. Comments and
/// trailing commas may be allowed.
/// </summary>
internal sealed class JsonCheck
{
    private readonly KeySets _keys = new();

    private JsonCheck()
    {
    }

    /// <summary>The first thing that keeps the text from being read.</summary>
    public JsonFailure? Failure { get; private set; }

    /// <summary>Keys that occurred before in their object: byte offset and length of the token, and the name.</summary>
    public List<(int Start, int Length, string Name)> Duplicates { get; } = [];

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lenient">Whether comments and trailing commas are allowed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static JsonCheck Run(JsonText text, bool lenient, CancellationToken cancellationToken)
    {
        var check = new JsonCheck();
        var reader = new Utf8JsonReader(text.Utf8.Span, new JsonReaderOptions
        {
            AllowTrailingCommas = lenient,
            CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            MaxDepth = int.MaxValue,
        });
        try
        {
            for (var count = 0; reader.Read(); count++)
            {
                check.Visit(ref reader);
                if (check.Failure is not null)
                {
                    return check;
                }

                if ((count & 0xFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }
        catch (JsonException exception)
        {
            check.Failure = new JsonFailure(
                true,
                text.GetByteOffset(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0),
                JsonFailure.Clean(exception.Message));
        }

        return check;
    }

    private void Visit(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= SpecLimits.MaxDepth:
                Failure = new JsonFailure(false, (int)reader.TokenStartIndex, "");
                break;
            case JsonTokenType.StartObject:
                _keys.Open();
                break;
            case JsonTokenType.EndObject:
                _keys.Close();
                break;
            case JsonTokenType.PropertyName:
                VisitName(ref reader);
                break;
            case JsonTokenType.String when reader.ValueIsEscaped && IsBroken(ref reader):
                Failure = new JsonFailure(true, (int)reader.TokenStartIndex, "the string holds half of a surrogate pair");
                break;
        }
    }

    private void VisitName(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped && Unescape(ref reader) is null)
        {
            Failure = new JsonFailure(true, (int)reader.TokenStartIndex, "the name holds half of a surrogate pair");
            return;
        }

        if (!_keys.Add(ContentHash.Of(reader.GetString()!)))
        {
            Duplicates.Add(((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2, reader.GetString()!));
        }
    }

    // Only an escape by number can be half of a pair: the text itself has been checked when it was read.
    private static bool IsBroken(ref Utf8JsonReader reader) =>
        reader.ValueSpan.IndexOf("\\u"u8) >= 0 && Unescape(ref reader) is null;

    private static string? Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
