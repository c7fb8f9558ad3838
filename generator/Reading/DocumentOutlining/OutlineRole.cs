using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// What a node of a document is to its outline: a kind of object (<see cref="NodeKind"/>), or a list, a map or a section of components of
/// that kind (see <see cref="OutlineRoles.Combine"/>); and what only the outline tells apart.
/// </summary>
internal enum OutlineRole : byte
{
    /// <summary>A value within a schema: it counts for the content, and holds nothing to look at.</summary>
    Literal = (int)NodeKind.Opaque << 2,
    /// <summary>Nothing that the outline looks at.</summary>
    Ignored = (int)NodeKind.Dropped << 2,
    Root = (int)NodeKind.Root << 2,
    Components = (int)NodeKind.Components << 2,
    Schema = (int)NodeKind.Schema << 2,
    /// <summary>A list of schemas (<c>allOf</c>).</summary>
    SchemaList = Schema + 1,
    /// <summary>Schemas by name (<c>properties</c>).</summary>
    SchemaMap = Schema + 2,
    /// <summary><c>components/schemas</c>, <c>definitions</c>.</summary>
    SchemaSection = Schema + 3,
    PathItem = (int)NodeKind.PathItem << 2,
    /// <summary><c>paths</c>.</summary>
    Paths = PathItem + 2,
    Operation = (int)NodeKind.Operation << 2,
    AdditionalOperations = Operation + 2,
    /// <summary>An operation's <c>callbacks</c>.</summary>
    Callbacks = ((int)NodeKind.Callback << 2) + 2,
    Webhooks = 128,
    /// <summary>The list of an operation's tags.</summary>
    Tags,
    /// <summary>The root's list of tags.</summary>
    TagList,
    /// <summary>A tag in it.</summary>
    Tag,
    Discriminator,
    /// <summary>The discriminator's <c>mapping</c>, whose values are references.</summary>
    Mapping,
}
