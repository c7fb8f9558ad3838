using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specwright.CompilerServices;

/// <summary>
/// Reads and writes an enum whose values the specification lists; a value that is not among them is an error (see <see cref="Open"/> for
/// the other way).
/// </summary>
/// <typeparam name="TEnum">The enum, over <see cref="int"/> or <see cref="long"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumCodec<TEnum> : JsonCodec<TEnum>, IEnumCodec
    where TEnum : struct, Enum
{
    private const int MaxListed = 8;

    private static EnumCodec<TEnum>? s_registered;

    private readonly string[] _texts;
    private readonly long[]? _numbers;
    private Utf8Names? _utf8;
    private EncodedText[]? _encoded;

    /// <summary>An enum of strings.</summary>
    /// <param name="texts">The text on the wire of each member; the members are numbered from 0 on.</param>
    internal EnumCodec(params string[] texts)
    {
        _texts = texts;
        Open = new OpenEnumCodec<TEnum>(this);
    }

    /// <summary>An enum of integers.</summary>
    /// <param name="wire">What the values are in JSON; with <see cref="EnumWire.Text"/>, strings of digits.</param>
    /// <param name="numbers">The members' values, on the wire and in C# alike.</param>
    internal EnumCodec(EnumWire wire, params long[] numbers)
        : this(Array.ConvertAll(numbers, static number => number.ToString(CultureInfo.InvariantCulture)))
    {
        Wire = wire;
        _numbers = numbers;
    }

    /// <summary>The codec of a generated enum, which its client makes when it is first asked for.</summary>
    /// <exception cref="NotSupportedException">No client has registered the enum.</exception>
    public static EnumCodec<TEnum> Instance => s_registered ?? Registered ?? throw CodecRegistry.Missing(typeof(TEnum));

    /// <summary>The codec that also takes values which the specification does not list.</summary>
    public JsonCodec<OpenEnum<TEnum>> Open { get; }

    /// <inheritdoc/>
    JsonConverter IEnumCodec.OpenConverter => Open;

    /// <summary>The codec of the enum that its client registered; <see langword="null"/> for an enum of no client.</summary>
    internal static EnumCodec<TEnum>? Registered => s_registered ??= CodecRegistry.Find(typeof(TEnum)) as EnumCodec<TEnum>;

    /// <summary>What the values are in JSON.</summary>
    internal EnumWire Wire { get; }

    private Utf8Names Utf8 => _utf8 ??= new Utf8Names(_texts);

    /// <summary>Makes the one codec of an enum of strings, or gives it.</summary>
    /// <inheritdoc cref="EnumCodec{TEnum}(string[])"/>
    public static EnumCodec<TEnum> Of(params string[] texts) => s_registered ??= new EnumCodec<TEnum>(texts);

    /// <summary>Makes the one codec of an enum of integers, or gives it.</summary>
    /// <inheritdoc cref="EnumCodec{TEnum}(EnumWire, long[])"/>
    public static EnumCodec<TEnum> Of(EnumWire wire, params long[] numbers) => s_registered ??= new EnumCodec<TEnum>(wire, numbers);

    /// <inheritdoc/>
    public sealed override TEnum ReadValue(ref Utf8JsonReader reader)
    {
        if (IsKind(ref reader) && Find(ref reader) is >= 0 and var index)
        {
            return Value(index);
        }

        return JsonRead.Fail<TEnum>(ref reader, Expected());
    }

    /// <inheritdoc/>
    public sealed override void WriteValue(JsonValueWriter writer, TEnum value)
    {
        var index = IndexOf(value);
        if (index < 0)
        {
            throw new ArgumentException($"{value} is not a value of {typeof(TEnum).Name}. Use one of its members.");
        }

        if (Wire == EnumWire.Number)
        {
            writer.WriteNumberValue(_numbers![index]);
        }
        else
        {
            writer.Write((_encoded ??= EncodedText.Values(_texts))[index]);
        }
    }

    /// <summary>The text on the wire, or <c>null</c> for a value that is not a member.</summary>
    internal string? TextOf(TEnum value) => IndexOf(value) is >= 0 and var index ? _texts[index] : null;

    /// <summary>The open value of a text.</summary>
    internal OpenEnum<TEnum> FromText(string text) =>
        Array.IndexOf(_texts, text) is >= 0 and var index ? new OpenEnum<TEnum>(this, Value(index)) : new OpenEnum<TEnum>(text);

    /// <summary>Reads a value, whether the specification lists it or not.</summary>
    internal OpenEnum<TEnum> ReadOpen(ref Utf8JsonReader reader)
    {
        if (!IsKind(ref reader))
        {
            return JsonRead.Fail<OpenEnum<TEnum>>(ref reader, Wire == EnumWire.Number ? "an integer" : "a string");
        }

        return Find(ref reader) is >= 0 and var index
            ? new OpenEnum<TEnum>(this, Value(index))
            : new OpenEnum<TEnum>(Wire == EnumWire.Number ? JsonText.OfNumber(ref reader) : JsonRead.String(ref reader));
    }

    private bool IsKind(ref Utf8JsonReader reader) =>
        reader.TokenType == (Wire == EnumWire.Number ? JsonTokenType.Number : JsonTokenType.String);

    private int Find(ref Utf8JsonReader reader)
    {
        if (Wire == EnumWire.Number)
        {
            return reader.TryGetInt64(out var number) || new JsonNumber(JsonText.Raw(ref reader)).TryToInt64(out number)
                ? Array.IndexOf(_numbers!, number)
                : -1;
        }

        return JsonText.IsPlain(ref reader) ? Utf8.Find(reader.ValueSpan) : Array.IndexOf(_texts, JsonRead.String(ref reader));
    }

    private TEnum Value(int index)
    {
        var number = _numbers is null ? index : _numbers[index];
        if (Unsafe.SizeOf<TEnum>() == sizeof(long))
        {
            return Unsafe.As<long, TEnum>(ref number);
        }

        var small = (int)number;
        return Unsafe.As<int, TEnum>(ref small);
    }

    private int IndexOf(TEnum value)
    {
        // Unsafe.As is what the box of (int)(object)value would be: one for each value that is written.
        var number = Unsafe.SizeOf<TEnum>() == sizeof(long) ? Unsafe.As<TEnum, long>(ref value) : Unsafe.As<TEnum, int>(ref value);
        return _numbers is not null ? Array.IndexOf(_numbers, number)
            : number >= 0 && number < _texts.Length ? (int)number
            : -1;
    }

    private string Expected()
    {
        var listed = string.Join(", ", _texts.Take(MaxListed));
        return $"one of {listed}{(_texts.Length > MaxListed ? ", …" : string.Empty)}";
    }
}
