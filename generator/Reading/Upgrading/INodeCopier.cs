using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Upgrading;

/// <summary>What the rules for older versions need of the copying of nodes.</summary>
internal interface INodeCopier
{
    /// <summary>Copies a node, or makes a reference to its copy.</summary>
    JsonNode? Copy(CopyCursor cursor, NodeKind kind, JsonElement element);

    /// <summary>Copies the members of a node that stands where the cursor is.</summary>
    JsonObject CopyMembers(CopyCursor cursor, NodeKind kind, JsonElement element);

    /// <summary>Copies members of <paramref name="owner"/> as those of a schema.</summary>
    JsonObject CopySchemaMembers(CopyCursor cursor, JsonElement owner, IEnumerable<JsonProperty> members);
}
