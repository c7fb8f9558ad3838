using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Any JSON, null included.</summary>
internal sealed class ElementCodec : JsonCodec<JsonElement>
{
    public static readonly ElementCodec Instance = new();

    internal override bool AcceptsNull => true;

    public override JsonElement ReadValue(ref Utf8JsonReader reader) => JsonRead.Element(ref reader);

    public override void WriteValue(JsonValueWriter writer, JsonElement value) => writer.WriteElement(value);
}
