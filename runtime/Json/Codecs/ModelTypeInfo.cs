using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.CompilerServices;

/// <summary>Offers a codec to <see cref="JsonSerializer"/> as a <see cref="JsonTypeInfo{T}"/>, without reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelTypeInfo
{
    /// <summary>The type info of a type whose codec is known, for the options.</summary>
    /// <param name="options">The options that the type info belongs to.</param>
    /// <param name="codec">The codec; <c>null</c> for a type that has none.</param>
    /// <returns><c>null</c> without a codec.</returns>
    public static JsonTypeInfo? Of(JsonSerializerOptions options, JsonConverter? codec) => (codec as IJsonCodec)?.TypeInfoFor(options);

    /// <summary>The type info of a generated type, for the options.</summary>
    /// <param name="options">The options that the type info belongs to.</param>
    /// <param name="codec">The codec; <c>null</c> for a type that has none.</param>
    /// <exception cref="NotSupportedException">The type has no codec.</exception>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options, JsonConverter? codec) =>
        codec is JsonCodec<T> known
            ? Of(options, known)
            : throw new NotSupportedException($"{typeof(T)} was not generated from the specification of this context.");

    /// <summary>The type info of what the codec reads and writes, for the options.</summary>
    /// <param name="options">The options that the type info belongs to.</param>
    /// <param name="codec">The codec; it remembers the type info of the options it was last asked for.</param>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options, JsonCodec<T> codec)
    {
        if (codec.TypeInfo is JsonTypeInfo<T> known && ReferenceEquals(known.Options, options))
        {
            return known;
        }

        var info = JsonMetadataServices.CreateValueInfo<T>(options, codec);
        codec.TypeInfo = info;
        return info;
    }
}
