using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Strings.</summary>
internal sealed class StringCodec : JsonCodec<string>
{
    public static readonly StringCodec Instance = new();

    public override string ReadValue(ref Utf8JsonReader reader) => JsonRead.String(ref reader);

    public override void WriteValue(JsonValueWriter writer, string value) =>
        writer.WriteStringValue(value ?? throw new ArgumentNullException(nameof(value)));
}
