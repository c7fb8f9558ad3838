using System.Text.Json;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Takes the tokens of a JSON text while it is checked, so that no second pass over them is needed.</summary>
internal abstract class TokenSink
{
    /// <summary>Takes the token at which the reader stands, and leaves the reader there.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">Of a name, its hash (see <see cref="ContentHash.OfName"/>); 0 for other tokens.</param>
    public abstract void Visit(ref Utf8JsonReader reader, ulong name);

    /// <summary>Takes the token at which the reader stands, and leaves the reader there.</summary>
    public void Visit(ref Utf8JsonReader reader) =>
        Visit(ref reader, reader.TokenType == JsonTokenType.PropertyName ? ContentHash.OfName(ref reader) : 0);

    /// <summary>The text has ended.</summary>
    public abstract void Finish();
}

/// <summary>Makes what takes the tokens of a file.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="text">Its text as JSON.</param>
internal delegate TokenSink TokenSinkFactory(string path, ReadOnlyMemory<byte> text);
