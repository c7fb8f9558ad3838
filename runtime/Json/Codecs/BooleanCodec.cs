using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Booleans.</summary>
internal sealed class BooleanCodec : JsonCodec<bool>
{
    public static readonly BooleanCodec Instance = new();

    public override bool ReadValue(ref Utf8JsonReader reader) => JsonRead.Boolean(ref reader);

    public override void WriteValue(JsonValueWriter writer, bool value) => writer.WriteBooleanValue(value);
}
