using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The codecs of JSON's own types and of OpenAPI's formats, and the composition of codecs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonCodecs
{
    /// <summary>A string.</summary>
    public static JsonCodec<string> String => StringCodec.Instance;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonCodec<bool> Boolean => BooleanCodec.Instance;

    /// <summary>A 32-bit integer. <c>3.0</c> and <c>3e2</c> are integers too; what does not fit is an error, never cut.</summary>
    public static JsonCodec<int> Int32 => Int32Codec.Instance;

    /// <summary>A 64-bit integer. <c>3.0</c> and <c>3e2</c> are integers too; what does not fit is an error, never cut.</summary>
    public static JsonCodec<long> Int64 => Int64Codec.Instance;

    /// <summary>A 32-bit integer without a sign, read as <see cref="Int32"/> is.</summary>
    public static JsonCodec<uint> UInt32 => UInt32Codec.Instance;

    /// <summary>A 64-bit integer without a sign, read as <see cref="Int64"/> is.</summary>
    public static JsonCodec<ulong> UInt64 => UInt64Codec.Instance;

    /// <summary>A number; beyond the range of <see cref="double"/> is an error.</summary>
    public static JsonCodec<double> Double => DoubleCodec.Instance;

    /// <summary>A number; beyond the range of <see cref="decimal"/> is an error.</summary>
    public static JsonCodec<decimal> Decimal => DecimalCodec.Instance;

    /// <summary>A date and time of RFC 3339, written strictly and read leniently.</summary>
    public static JsonCodec<DateTimeOffset> DateTimeOffset => DateTimeOffsetCodec.Instance;

    /// <summary>
    /// A full-date of RFC 3339 (<c>yyyy-MM-dd</c>) as a <see cref="DateTime"/> at midnight of kind <see cref="DateTimeKind.Unspecified"/>:
    /// for frameworks without <c>DateOnly</c>.
    /// </summary>
    public static JsonCodec<DateTime> DateTimeDate => DateTimeDateCodec.Instance;

#if NET
    /// <summary>A full-date of RFC 3339 (<c>yyyy-MM-dd</c>). Of a date and time, the date is read.</summary>
    public static JsonCodec<DateOnly> Date => DateCodec.Instance;
#endif

    /// <summary>A UUID, with hyphens; read also without them and in braces.</summary>
    public static JsonCodec<Guid> Guid => GuidCodec.Instance;

    /// <summary>Bytes in base64 (RFC 4648); read also as base64url.</summary>
    public static JsonCodec<byte[]> Base64 => Base64Codec.Instance;

    /// <summary>Any JSON, as a <see cref="JsonElement"/> that stands on its own.</summary>
    public static JsonCodec<JsonElement> Element => ElementCodec.Instance;

    /// <summary>A list of what the codec reads and writes; one instance a codec.</summary>
    /// <param name="item">The codec of the items.</param>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> item) =>
        Unsafe.As<ListCodec<T>>(item.List ??= new ListCodec<T>(item));

    /// <summary>
    /// An object used as a map from names to values, in the order in which they came; a repeated name has its last value. One instance a
    /// codec.
    /// </summary>
    /// <param name="value">The codec of the values.</param>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> value) =>
        Unsafe.As<MapCodec<T>>(value.Map ??= new MapCodec<T>(value));

    /// <summary>A value type, or JSON's <c>null</c>; one instance a codec.</summary>
    /// <param name="value">The codec of the value.</param>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> value)
        where T : struct =>
        Unsafe.As<NullableCodec<T>>(value.Nullable ??= new NullableCodec<T>(value));

    /// <summary>A reference type, or JSON's <c>null</c>; one instance a codec.</summary>
    /// <param name="value">The codec of the value.</param>
    public static JsonCodec<T?> NullableReference<T>(JsonCodec<T> value)
        where T : class =>
        Unsafe.As<NullableReferenceCodec<T>>(value.Nullable ??= new NullableReferenceCodec<T>(value));
}
