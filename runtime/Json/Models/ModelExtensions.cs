using System.Text;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>What both bases of generated records do alike.</summary>
internal static class ModelExtensions
{
    /// <summary>Writes the object.</summary>
    internal static void WriteTo(this IModel model, JsonValueWriter writer)
    {
        writer.WriteStartObject();
        default(MemberVisitor).Write(model, writer);
        model.Unknown?.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>The JSON of all members, as they are kept.</summary>
    internal static JsonElement ToElement(this IModel model)
    {
        using var json = JsonValueWriter.Rent(JsonPurpose.Keep, JsonEscaping.Relaxed);
        model.WriteTo(json);
        var reader = new Utf8JsonReader(json.Written, new JsonReaderOptions { MaxDepth = 2 * JsonValueWriter.MaxLevels });
        reader.Read();
        return JsonRead.Element(ref reader);
    }
}
