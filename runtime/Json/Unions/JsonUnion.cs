using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Looks ahead into a value to tell which case of a union (<c>oneOf</c>, <c>anyOf</c>) it is. The reader is passed by value: a copy looks, the original stays where it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonUnion
{
    /// <summary>The kind of the value that the reader stands on.</summary>
    public static JsonValueKind Kind(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        JsonTokenType.Null => JsonValueKind.Null,
        _ => JsonValueKind.Undefined,
    };

    /// <summary>Whether the value is a number without a fraction (<c>3.0</c> has none) within 64 bits: tells <c>integer</c> from <c>number</c>.</summary>
    public static bool IsInteger(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && (reader.TryGetInt64(out _) || new JsonNumber(JsonText.Raw(ref reader)).TryToInt64(out _));

    /// <summary>The text of an object's member, such as a discriminator: a string's text, or the JSON text of a number, of <c>true</c> or of <c>false</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="name">The member's name in UTF-8. Should it come twice, the first counts here: discriminators come first, and reading on would cost the whole object.</param>
    /// <returns><c>null</c> if the value is no object, or has no such member, or it is of another kind.</returns>
    public static string? Discriminator(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!MoveTo(ref reader, name))
        {
            return null;
        }

        return reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => JsonText.OfNumber(ref reader),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
    }

    /// <summary>Whether the value is an object that has all of a type's required members, with values where <c>null</c> is not allowed.</summary>
    public static bool HasMembers(Utf8JsonReader reader, ModelMembers members) => new MemberScan(members).Run(reader, out _);

    /// <summary>The case whose members fit the object best: of those whose required members are all there, the one that knows most of the members that came; of equals, the first.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="cases">The members of the cases that are objects.</param>
    /// <returns>The index of the case; -1 if none fits, or the value is no object.</returns>
    public static int BestMatch(Utf8JsonReader reader, ReadOnlySpan<ModelMembers> cases)
    {
        var best = -1;
        var mostKnown = -1;
        for (var i = 0; i < cases.Length; i++)
        {
            if (new MemberScan(cases[i]).Run(reader, out var known) && known > mostKnown)
            {
                best = i;
                mostKnown = known;
            }
        }

        return best;
    }

    /// <summary>Moves the reader into the object, onto the value of a member; <c>false</c> if there is none.</summary>
    internal static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (true)
        {
            JsonRead.Move(ref reader);
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                return false;
            }

            var found = JsonText.Equals(ref reader, name);
            JsonRead.Move(ref reader);
            if (found)
            {
                return true;
            }

            if (!reader.TrySkip())
            {
                JsonRead.Truncated(ref reader);
            }
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
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
