namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>What a node of a document is to its outline.</summary>
internal enum OutlineRole
{
    /// <summary>Nothing that the outline looks at.</summary>
    Ignored,
    Root,
    Components,
    /// <summary><c>components/schemas</c>, <c>definitions</c>.</summary>
    SchemaSection,
    /// <summary>Another section of components that holds schemas further in.</summary>
    OtherSection,
    Paths,
    PathItem,
    AdditionalOperations,
    Operation,
    /// <summary>The list of an operation's tags.</summary>
    Tags,
    /// <summary>An operation's <c>callbacks</c>.</summary>
    Callbacks,
    Webhooks,
    /// <summary>The root's list of tags.</summary>
    TagList,
    /// <summary>A tag in it.</summary>
    Tag,
    /// <summary>Between an operation or a component and its schemas: responses, parameters, contents, headers.</summary>
    Container,
    Schema,
    /// <summary>Schemas by name (<c>properties</c>).</summary>
    SchemaMap,
    /// <summary>A list of schemas (<c>allOf</c>).</summary>
    SchemaList,
    Discriminator,
    /// <summary>The discriminator's <c>mapping</c>, whose values are references.</summary>
    Mapping,
    /// <summary>A value within a schema: it counts for the content, and holds nothing to look at.</summary>
    Literal,
}
