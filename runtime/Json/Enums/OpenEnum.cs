using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A value of an enum that a server may extend: one that the specification lists, or the text of one that it does not list yet.
/// </summary>
/// <remarks>
/// A value that is not known is kept, and written back unchanged. Compare with the enum's members directly (<c>level ==
/// RiskLevel.High</c>), or look at <see cref="Known"/>.
/// <c>default</c> is no value at all: its <see cref="Raw"/> is empty, and it cannot be written.
/// </remarks>
/// <typeparam name="TEnum">A generated enum.</typeparam>
[JsonConverter(typeof(OpenEnumConverterFactory))]
public readonly struct OpenEnum<TEnum> : IEquatable<OpenEnum<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly object s_fromEnum = new();

    // Null: no value. A string: the text of an unknown value. Else the value is known: by the codec that read it, or by the program that
    // made it.
    private readonly object? _origin;
    private readonly TEnum _known;

    internal OpenEnum(object origin, TEnum known)
    {
        _origin = origin;
        _known = known;
    }

    internal OpenEnum(string raw)
    {
        _origin = raw;
        _known = default;
    }

    /// <summary>The member of the enum; <c>null</c> for a value that the specification does not list.</summary>
    public TEnum? Known => IsKnown ? _known : null;

    /// <summary>The text on the wire; of a number, its JSON text.</summary>
    public string Raw => _origin switch
    {
        null => string.Empty,
        string raw => raw,
        EnumCodec<TEnum> codec => codec.TextOf(_known) ?? _known.ToString(),
        _ => EnumCodec<TEnum>.Registered?.TextOf(_known) ?? _known.ToString(),
    };

    internal bool HasValue => _origin is not null;

    internal bool IsKnown => _origin is not (null or string);

    internal TEnum KnownOrDefault => _known;

    /// <summary>The open form of a member of the enum.</summary>
    public static implicit operator OpenEnum<TEnum>(TEnum value) => new(s_fromEnum, value);

    /// <summary>Whether both are the same value.</summary>
    public static bool operator ==(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => left.Equals(right);

    /// <summary>Whether they are different values.</summary>
    public static bool operator !=(OpenEnum<TEnum> left, OpenEnum<TEnum> right) => !left.Equals(right);

    /// <summary>The value with a text: a known one if the specification lists it, else one that is kept as it is.</summary>
    /// <param name="raw">The text on the wire; of a number, its JSON text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="raw"/> is <c>null</c>.</exception>
    public static OpenEnum<TEnum> FromRaw(string raw)
    {
        if (raw is null)
        {
            throw new ArgumentNullException(nameof(raw));
        }

        return EnumCodec<TEnum>.Registered?.FromText(raw) ?? new OpenEnum<TEnum>(raw);
    }

    /// <inheritdoc/>
    public bool Equals(OpenEnum<TEnum> other) =>
        IsKnown ? other.IsKnown && EqualityComparer<TEnum>.Default.Equals(_known, other._known)
        : string.Equals(_origin as string, other._origin as string, StringComparison.Ordinal) && !other.IsKnown;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<TEnum> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsKnown ? EqualityComparer<TEnum>.Default.GetHashCode(_known) : _origin?.GetHashCode() ?? 0;

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Raw;
}
