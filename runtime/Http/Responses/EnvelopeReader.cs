using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// Reads an envelope (<c>success</c>, <c>errors</c>, <c>messages</c>, <c>result</c>, <c>result_info</c>) in one pass, its members in any
/// order.
/// </summary>
internal ref struct EnvelopeReader
{
    /// <summary>The reader; it stands on the result's value when <see cref="MoveToResult"/> returns.</summary>
    public Utf8JsonReader Json;

    private bool _isKnown;

    /// <exception cref="JsonReadException">The body is no object.</exception>
    public EnvelopeReader(ReadOnlySpan<byte> body)
    {
        Json = new Utf8JsonReader(body, JsonBodyReader.Options);
        Messages = [];
    }

    /// <summary>The envelope's <c>success</c>; <see langword="null"/> when it has none.</summary>
    public bool? Success { get; private set; }

    public IReadOnlyList<ApiMessage> Messages { get; private set; }

    public JsonElement? ResultInfo { get; private set; }

    /// <summary>Stands on the body's first token.</summary>
    public void Begin()
    {
        Json.Read();
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            JsonReadException.Throw(ref Json, "an envelope (an object with success, errors, messages and result)");
        }
    }

    /// <summary>Reads on to the result; at the end of the body it returns <see langword="false"/>.</summary>
    public bool MoveToResult()
    {
        while (Json.Read() && Json.TokenType == JsonTokenType.PropertyName)
        {
            if (Json.ValueTextEquals("result"u8))
            {
                _isKnown = true;
                Json.Read();
                return true;
            }

            ReadMember();
        }

        JsonBodyReader.End(ref Json);
        if (!_isKnown)
        {
            throw new JsonReadException(
                "an envelope (an object with success, errors, messages and result)",
                "an object without any of them",
                0);
        }

        return false;
    }

    private void ReadMember()
    {
        if (Json.ValueTextEquals("success"u8))
        {
            Json.Read();
            Success = Json.TokenType switch
            {
                JsonTokenType.True => true,
                JsonTokenType.False => false,
                JsonTokenType.Null => Success,
                _ => throw JsonReadException.At(ref Json, "true or false"),
            };
            _isKnown = true;
        }
        else if (Json.ValueTextEquals("messages"u8))
        {
            _isKnown = true;
            Json.Read();
            Messages = ReadMessages();
        }
        else if (Json.ValueTextEquals("result_info"u8))
        {
            _isKnown = true;
            Json.Read();
            ResultInfo = Json.TokenType == JsonTokenType.Null ? null : JsonRead.Element(ref Json);
        }
        else
        {
            _isKnown |= Json.ValueTextEquals("errors"u8);
            Json.Read();
            Json.Skip();
        }
    }

    // Nearly always empty: then there is nothing to make.
    private IReadOnlyList<ApiMessage> ReadMessages()
    {
        if (Json.TokenType == JsonTokenType.StartArray)
        {
            var first = Json;
            if (first.Read() && first.TokenType == JsonTokenType.EndArray)
            {
                Json = first;
                return [];
            }
        }

        return MessageReader.ReadAll(JsonElement.ParseValue(ref Json));
    }
}
