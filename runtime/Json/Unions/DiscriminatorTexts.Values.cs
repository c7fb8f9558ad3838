using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <content>The value of a discriminator in one of the cases: it is the case's own, or at least names no other case.</content>
public sealed partial class DiscriminatorTexts
{
    private readonly string[] _texts;
    private readonly bool _isRaw;
    private readonly DiscriminatorTexts[] _others;
    private JsonNumber[]? _numbers;

    /// <summary>Describes a discriminator whose values are numbers or booleans.</summary>
    /// <param name="name">The member's name in JSON.</param>
    /// <param name="texts">The JSON of each case's value.</param>
    public static DiscriminatorTexts Raw(string name, params string[] texts) => new(name, texts, isRaw: true, []);

    /// <summary>The texts of one case that several unions have.</summary>
    /// <param name="others">The texts of these unions' cases.</param>
    public DiscriminatorTexts Among(params DiscriminatorTexts[] others) => new(string.Empty, _texts, _isRaw, others);

    /// <summary>Reads the text of a case.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="first">The index of the case's first text.</param>
    /// <param name="count">How many texts the case has.</param>
    /// <exception cref="JsonReadException">It is the text of another case, or no string.</exception>
    internal string Read(ref Utf8JsonReader reader, int first, int count)
    {
        var index = FindValue(ref reader);
        return IsOwn(index, first, count) ? _texts[index]
            : IsOther(index, ref reader) ? JsonRead.Fail<string>(ref reader, Expected(first, count))
            : JsonRead.String(ref reader);
    }

    /// <summary>Reads the value of a case; also a string that has the text of a number or a boolean, or the other way round.</summary>
    /// <inheritdoc cref="Read(ref Utf8JsonReader, int, int)"/>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="first">The index of the case's first value.</param>
    /// <param name="count">How many values the case has.</param>
    /// <param name="codec">Reads the value.</param>
    internal T Read<T>(ref Utf8JsonReader reader, int first, int count, JsonCodec<T> codec)
    {
        var index = FindValue(ref reader);
        if (!IsOwn(index, first, count))
        {
            return IsOther(index, ref reader) ? JsonRead.Fail<T>(ref reader, Expected(first, count)) : codec.ReadValue(ref reader);
        }

        if (_isRaw != (reader.TokenType == JsonTokenType.String))
        {
            return codec.ReadValue(ref reader);
        }

        return Value(index, codec);
    }

    /// <summary>Visits the member of a record that names its case.</summary>
    /// <param name="members">Stands on the member.</param>
    /// <param name="field">The member's field.</param>
    /// <param name="first">The index of the case's first text.</param>
    /// <param name="count">How many texts the case has.</param>
    /// <exception cref="JsonReadException">It is the text of another case, or no string.</exception>
    public void Visit(ref MemberVisitor members, [AllowNull] ref string field, int first, int count)
    {
        if (members.IsReading)
        {
            field = Read(ref members.Reader, first, count);
        }
        else
        {
            members.Value(ref field);
        }
    }

    /// <inheritdoc cref="Visit(ref MemberVisitor, ref string, int, int)"/>
    /// <param name="members">Stands on the member.</param>
    /// <param name="field">The member's field.</param>
    /// <param name="first">The index of the case's first value.</param>
    /// <param name="count">How many values the case has.</param>
    /// <param name="codec">Reads and writes the value.</param>
    public void Visit<T>(ref MemberVisitor members, [AllowNull] ref T field, int first, int count, JsonCodec<T> codec)
    {
        if (members.IsReading)
        {
            field = Read(ref members.Reader, first, count, codec);
        }
        else
        {
            members.Value(ref field, codec);
        }
    }

    /// <inheritdoc cref="Visit{T}(ref MemberVisitor, ref T, int, int, JsonCodec{T})"/>
    public void Visit<T>(ref MemberVisitor members, ref T? field, int first, int count, JsonCodec<T> codec)
        where T : struct
    {
        if (members.IsReading)
        {
            field = Read(ref members.Reader, first, count, codec);
        }
        else
        {
            members.Value(ref field, codec);
        }
    }

    /// <summary>The value that names a case.</summary>
    /// <param name="index">The index of its text.</param>
    /// <param name="codec">Reads the value.</param>
    public T Value<T>(int index, JsonCodec<T> codec)
    {
        // What the table has is well-formed, and of the kind that the codec reads.
        var own = new Utf8JsonReader(Encoding.UTF8.GetBytes(Json(index)));
        own.Read();
        return codec.ReadValue(ref own);
    }

    /// <summary>Whether a value names a case.</summary>
    /// <param name="value">The value.</param>
    /// <param name="first">The index of the case's first value.</param>
    /// <param name="count">How many values the case has.</param>
    /// <param name="codec">Writes the value.</param>
    public bool Has<T>([NotNullWhen(true)] T? value, int first, int count, JsonCodec<T> codec) =>
        value is not null && Find(value, codec, out _) is var index && IsOwn(index, first, count);

    /// <summary>The text of a case, checked before a record takes it.</summary>
    /// <param name="value">The text.</param>
    /// <param name="first">The index of the case's first text.</param>
    /// <param name="count">How many texts the case has; 0 for any that names no other case.</param>
    /// <exception cref="ArgumentException">It names another case, or none.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public string? Require(string? value, int first, int count) => Require(value, first, count, JsonCodecs.String);

    /// <summary>The value of a case, checked before a record takes it.</summary>
    /// <inheritdoc cref="Require(string, int, int)"/>
    /// <param name="value">The value.</param>
    /// <param name="first">The index of the case's first value.</param>
    /// <param name="count">How many values the case has; 0 for any that names no other case.</param>
    /// <param name="codec">Writes the value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public T? Require<T>(T? value, int first, int count, JsonCodec<T> codec)
    {
        if (value is null)
        {
            return count == 0 ? value : throw new ArgumentNullException(nameof(value), $"The value must be {Expected(first, count)}.");
        }

        var index = Find(value, codec, out var isOther);
        if (count > 0 && !IsOwn(index, first, count))
        {
            throw new ArgumentException($"The value must be {Expected(first, count)}.", nameof(value));
        }

        return count > 0 || !isOther
            ? value
            : throw new ArgumentException("The value names another case: make a record of that one.", nameof(value));
    }

    private int Find<T>(T value, JsonCodec<T> codec, out bool isOther)
    {
        using var json = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        codec.WriteValue(json, value);
        var reader = new Utf8JsonReader(json.Written);
        reader.Read();
        var index = FindValue(ref reader);
        isOther = IsOther(index, ref reader);
        return index;
    }

    private static bool IsOwn(int index, int first, int count) => index >= first && index < first + count;

    // The value is not the case's own.
    private bool IsOther(int index, ref Utf8JsonReader reader)
    {
        if (_others.Length == 0)
        {
            return index >= 0;
        }

        foreach (var other in _others)
        {
            if (other.FindValue(ref reader) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private string Json(int index) =>
        _isRaw ? _texts[index] : $"\"{JsonEncodedText.Encode(_texts[index], JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string Expected(int first, int count)
    {
        var texts = string.Join(" or ", Enumerable.Range(first, count).Select(Json));
        return count == 0 ? "the value of no other case" : texts;
    }
}
