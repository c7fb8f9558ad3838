using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specwright.CompilerServices;

/// <summary>
/// Gives <see cref="JsonSerializer"/> the codec of an open enum: it asks the registry, so that no generic type is made by reflection.
/// </summary>
internal sealed class OpenEnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OpenEnum<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var type = typeToConvert.GetGenericArguments()[0];
        return (CodecRegistry.Find(type) as IEnumCodec)?.OpenConverter
            ?? throw CodecRegistry.Missing(type);
    }
}
