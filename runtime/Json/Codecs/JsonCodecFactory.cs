using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Specwright.CompilerServices;

/// <summary>
/// Gives <see cref="JsonSerializer"/> the codec of a generated type. One for all of them: an attribute that named each type's own would be
/// the longest thing in its metadata.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCodecFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => CodecRegistry.Find(typeToConvert) is not null;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        CodecRegistry.Find(typeToConvert) ?? throw CodecRegistry.Missing(typeToConvert);
}
