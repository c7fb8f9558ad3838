using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Prints a model as a person likes to read it: its JSON, without secrets, and not without end.</summary>
internal static class ModelText
{
    private const int MaxLength = 4096;

    /// <summary>Appends the members of the model's JSON without the outer braces; secrets are masked, and what is longer than 4,096 characters is cut. Never throws for what the model holds.</summary>
    /// <returns>Whether anything was appended.</returns>
    internal static bool Print(StringBuilder builder, JsonModel value)
    {
        var start = builder.Length;
        var text = new CappedText(4 * MaxLength);
        var outer = JsonWrite.Masking;
        JsonWrite.Masking = true;
        try
        {
            using var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
            try
            {
                value.WriteTo(writer);
            }
            finally
            {
                writer.Flush();
            }

            Append(builder, text.Written, isWhole: true);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or ObjectDisposedException or NotSupportedException)
        {
            Append(builder, text.Written, isWhole: false);
            builder.Append(builder.Length > start ? " " : string.Empty).Append('<').Append(exception.Message).Append('>');
        }
        finally
        {
            JsonWrite.Masking = outer;
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
            text = isWhole && text.Length > 0 && text[text.Length - 1] == '}' && utf8.Length < 4 * MaxLength ? text.Slice(0, text.Length - 1) : text;
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

    /// <summary>Takes the first bytes and lets the rest go: a model of megabytes is not held twice for one line of text.</summary>
    private sealed class CappedText(int capacity) : IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[256];
        private int _count;

        public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Math.Min(_count, capacity));

        public void Advance(int count) => _count = Math.Min(_count + count, capacity);

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            var needed = _count + Math.Max(sizeHint, 1);
            if (needed > _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Max(needed, 2 * _buffer.Length));
            }

            return _buffer.AsMemory(_count);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
