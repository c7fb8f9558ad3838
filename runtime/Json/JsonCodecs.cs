using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The codecs of JSON's own types and of OpenAPI's formats, and the composition of codecs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonCodecs
{
    /// <summary>A string.</summary>
    public static JsonCodec<string> String => throw new NotImplementedException();

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static JsonCodec<bool> Boolean => throw new NotImplementedException();

    /// <summary>A 32-bit integer. <c>3.0</c> and <c>3e2</c> are integers too; what does not fit is an error, never cut.</summary>
    public static JsonCodec<int> Int32 => throw new NotImplementedException();

    /// <summary>A 64-bit integer. <c>3.0</c> and <c>3e2</c> are integers too; what does not fit is an error, never cut.</summary>
    public static JsonCodec<long> Int64 => throw new NotImplementedException();

    /// <summary>An integer of any size, up to 4,096 digits.</summary>
    public static JsonCodec<BigInteger> BigInteger => throw new NotImplementedException();

    /// <summary>A number; beyond the range of <see cref="double"/> is an error.</summary>
    public static JsonCodec<double> Double => throw new NotImplementedException();

    /// <summary>A number; beyond the range of <see cref="float"/> is an error.</summary>
    public static JsonCodec<float> Single => throw new NotImplementedException();

    /// <summary>A number; beyond the range of <see cref="decimal"/> is an error.</summary>
    public static JsonCodec<decimal> Decimal => throw new NotImplementedException();

    /// <summary>A date and time of RFC 3339, written strictly and read leniently.</summary>
    public static JsonCodec<DateTimeOffset> DateTimeOffset => throw new NotImplementedException();

    /// <summary>A full-date of RFC 3339 (<c>yyyy-MM-dd</c>) as a <see cref="DateTime"/> at midnight of kind <see cref="DateTimeKind.Unspecified"/>: for frameworks without <c>DateOnly</c>.</summary>
    public static JsonCodec<DateTime> DateTimeDate => throw new NotImplementedException();

#if NET
    /// <summary>A full-date of RFC 3339 (<c>yyyy-MM-dd</c>). Of a date and time, the date is read.</summary>
    public static JsonCodec<DateOnly> Date => throw new NotImplementedException();

    /// <summary>A time of day (<c>HH:mm:ss.FFFFFFF</c>), of UTC where the text has an offset.</summary>
    public static JsonCodec<TimeOnly> Time => throw new NotImplementedException();
#endif

    /// <summary>A UUID, with hyphens; read also without them and in braces.</summary>
    public static JsonCodec<Guid> Guid => throw new NotImplementedException();

    /// <summary>A URI or a relative reference (RFC 3986), whose text is kept as it came.</summary>
    public static JsonCodec<Uri> Uri => throw new NotImplementedException();

    /// <summary>Bytes in base64 (RFC 4648); read also as base64url.</summary>
    public static JsonCodec<byte[]> Base64 => throw new NotImplementedException();

    /// <summary>Any JSON, as a <see cref="JsonElement"/> that stands on its own.</summary>
    public static JsonCodec<JsonElement> Element => throw new NotImplementedException();

    /// <summary>A list of what the codec reads and writes; one instance a codec.</summary>
    /// <param name="item">The codec of the items.</param>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> item) =>
        throw new NotImplementedException();

    /// <summary>An object used as a map from names to values, in the order in which they came; a repeated name has its last value. One instance a codec.</summary>
    /// <param name="value">The codec of the values.</param>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> value) =>
        throw new NotImplementedException();

    /// <summary>A value type, or JSON's <c>null</c>; one instance a codec.</summary>
    /// <param name="value">The codec of the value.</param>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> value)
        where T : struct =>
        throw new NotImplementedException();

    /// <summary>A reference type, or JSON's <c>null</c>; one instance a codec.</summary>
    /// <param name="value">The codec of the value.</param>
    public static JsonCodec<T?> NullableReference<T>(JsonCodec<T> value)
        where T : class =>
        throw new NotImplementedException();
}
