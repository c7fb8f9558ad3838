using System.Buffers;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json;

/// <summary>Reads and writes through codecs in one call.</summary>
internal static class Codec
{
    public static T Read<T>(JsonCodec<T> codec, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        var value = codec.ReadValue(ref reader);
        Assert.False(reader.Read(), "The codec must stop at the value's last token.");
        return value;
    }

    /// <summary>Reads a text that lies in pieces of the given size.</summary>
    public static T ReadInPieces<T>(JsonCodec<T> codec, string json, int size)
    {
        var reader = new Utf8JsonReader(Pieces(Encoding.UTF8.GetBytes(json), size));
        reader.Read();
        return codec.ReadValue(ref reader);
    }

    public static JsonReadException Fails<T>(JsonCodec<T> codec, string json) => Assert.Throws<JsonReadException>(() => Read(codec, json));

    public static string Write<T>(JsonCodec<T> codec, T value)
    {
        using var writer = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        codec.WriteValue(writer, value);
        return Encoding.UTF8.GetString(writer.Written);
    }

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        var first = new Piece(bytes.AsMemory(0, Math.Min(size, bytes.Length)), 0);
        var last = first;
        for (var start = size; start < bytes.Length; start += size)
        {
            last = last.Append(bytes.AsMemory(start, Math.Min(size, bytes.Length - start)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start)
        {
            Memory = memory;
            RunningIndex = start;
        }

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
