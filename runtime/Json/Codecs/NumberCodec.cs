using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Numbers of one type of .NET.</summary>
/// <param name="expected">What the schema promises, with an article: <c>an integer of 32 bits</c>.</param>
internal abstract class NumberCodec<T>(string expected) : JsonCodec<T>
    where T : struct
{
    private TextNumberCodec<T>? _orText;
    private TextNumberCodec<T>? _orName;

    /// <summary>The codec that reads the number's text, too.</summary>
    public TextNumberCodec<T> OrText => _orText ??= new TextNumberCodec<T>(this);

    /// <summary>The codec that reads texts and names like <c>NaN</c>, too; of <see cref="double"/> and <see cref="float"/> only.</summary>
    public TextNumberCodec<T> OrName => _orName ??= new TextNumberCodec<T>(this, hasNames: true);

    /// <summary>What the schema promises.</summary>
    public string Expected => expected;

    /// <summary>Reads the number that the reader stands on; <c>false</c> if the type cannot hold it.</summary>
    public abstract bool TryRead(ref Utf8JsonReader reader, out T value);

    public sealed override T ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && TryRead(ref reader, out var value) ? value : JsonRead.Fail<T>(ref reader, expected);
}
