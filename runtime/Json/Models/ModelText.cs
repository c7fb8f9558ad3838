using System.Text;

namespace Specwright.CompilerServices;

/// <summary>Prints a model as a person likes to read it: its JSON, without secrets, and not without end.</summary>
internal static class ModelText
{
    private const int MaxLength = 4096;

    /// <summary>
    /// Appends the members of the model's JSON without the outer braces; secrets are masked, and what is longer than 4,096 characters is
    /// cut. Never throws for what the model holds.
    /// </summary>
    /// <returns>Whether anything was appended.</returns>
    internal static bool Print(StringBuilder builder, IModel value)
    {
        var start = builder.Length;
        using var text = JsonValueWriter.Rent(JsonPurpose.Show, JsonEscaping.Relaxed, 4 * MaxLength);
        try
        {
            value.WriteTo(text);
            Append(builder, text.Written, isWhole: true);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or ObjectDisposedException
            or NotSupportedException)
        {
            Append(builder, text.Written, isWhole: false);
            builder.Append(builder.Length > start ? " " : string.Empty).Append('<').Append(exception.Message).Append('>');
        }

        return builder.Length > start;
    }

    // The writer leaves no room; a space behind each comma and colon makes the line readable.
    private static void Append(StringBuilder builder, ReadOnlySpan<byte> utf8, bool isWhole)
    {
        var text = JsonText.OfUtf8(utf8).AsSpan();
        if (text.Length > 0 && text[0] == '{')
        {
            text = text.Slice(1);
            text = isWhole && text.Length > 0 && text[text.Length - 1] == '}' && utf8.Length < 4 * MaxLength
                ? text.Slice(0, text.Length - 1)
                : text;
        }

        var inString = false;
        var limit = builder.Length + MaxLength;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (builder.Length >= limit)
            {
                builder.Append('…');
                return;
            }

            builder.Append(character);
            if (character == '\\' && inString && i + 1 < text.Length)
            {
                builder.Append(text[++i]);
            }
            else if (character == '"')
            {
                inString = !inString;
            }
            else if (!inString && character is ',' or ':')
            {
                builder.Append(' ');
            }
        }
    }
}
