namespace Specwright.CompilerServices;

/// <content>Numbers that may come as their texts, too, as the number handling of System.Text.Json allows. A number is written.</content>
public static partial class JsonCodecs
{
    /// <summary>A 32-bit integer, or its text.</summary>
    public static JsonCodec<int> Int32OrText => Int32Codec.Instance.OrText;

    /// <summary>A 64-bit integer, or its text.</summary>
    public static JsonCodec<long> Int64OrText => Int64Codec.Instance.OrText;

    /// <summary>A 32-bit integer without a sign, or its text.</summary>
    public static JsonCodec<uint> UInt32OrText => UInt32Codec.Instance.OrText;

    /// <summary>A 64-bit integer without a sign, or its text.</summary>
    public static JsonCodec<ulong> UInt64OrText => UInt64Codec.Instance.OrText;

    /// <summary>A number of single precision, or its text.</summary>
    public static JsonCodec<float> SingleOrText => SingleCodec.Instance.OrText;

    /// <summary>A number of double precision, or its text.</summary>
    public static JsonCodec<double> DoubleOrText => DoubleCodec.Instance.OrText;

    /// <summary>A decimal number, or its text.</summary>
    public static JsonCodec<decimal> DecimalOrText => DecimalCodec.Instance.OrText;

    /// <summary>A number of single precision, its text, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, which are texts.</summary>
    public static JsonCodec<float> SingleOrName => SingleCodec.Instance.OrName;

    /// <summary>A number of double precision, its text, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, which are texts.</summary>
    public static JsonCodec<double> DoubleOrName => DoubleCodec.Instance.OrName;
}
