using System.Buffers;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>What System.Text.Json has to write itself, and what is written into its own writer.</summary>
public sealed partial class JsonValueWriter
{
    private Utf8JsonWriter? _elements;

    /// <summary>Writes any JSON.</summary>
    /// <exception cref="ArgumentException">It is <c>default(JsonElement)</c>, which is no JSON.</exception>
    public void WriteElement(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("A JsonElement without a value cannot be written. Leave the member out, or set it to JSON's null.");
        }

        if (_elements is null || _elements.Options.Encoder != _escaping.Encoder)
        {
            _elements = new Utf8JsonWriter(new Rest(this), new JsonWriterOptions { Encoder = _escaping.Encoder, SkipValidation = true });
        }

        _elements.Reset();
        value.WriteTo(_elements);
        _elements.Flush();
        Reserve(1)[0] = Comma;
        _length++;
    }

    /// <summary>
    /// A writer whose content comes into a writer of System.Text.Json: with the escapes of that one, and with models as deep as it allows;
    /// any JSON in them may lie deeper.
    /// </summary>
    internal static JsonValueWriter RentFor(Utf8JsonWriter writer)
    {
        var options = writer.Options;
        var json = Rent(JsonPurpose.Keep, JsonEscaping.Of(options.Encoder));
        json._levels = (options.MaxDepth == 0 ? MaxLevels : options.MaxDepth) - writer.CurrentDepth;
        return json;
    }

    /// <summary>Writes what was written into a writer of System.Text.Json, in lines if that one writes lines.</summary>
    internal void CopyTo(Utf8JsonWriter writer)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(Written, skipInputValidation: true);
            return;
        }

        var reader = new Utf8JsonReader(Written, new JsonReaderOptions { MaxDepth = 2 * MaxLevels });
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }

    /// <summary>The memory, as the writer of System.Text.Json wants to see it.</summary>
    private sealed class Rest(JsonValueWriter writer) : IBufferWriter<byte>
    {
        public void Advance(int count) => writer._length += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            writer.Reserve(Math.Max(sizeHint, 1));
            return writer._buffer.AsMemory(writer._length);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => writer.Reserve(Math.Max(sizeHint, 1));
    }
}
