using Microsoft.OpenApi;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Everything that the parts of one schema say, put together.</summary>
internal sealed class MergedSchema
{
    /// <summary>The types that are allowed; none when nothing is said.</summary>
    public JsonSchemaType Types { get; set; }

    public bool IsUnresolved { get; set; }

    public string? Format { get; set; }

    public string? Pattern { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public NumberBound? Minimum { get; set; }

    public NumberBound? Maximum { get; set; }

    public string? MultipleOf { get; set; }

    public List<EnumMember>? Enum { get; set; }

    /// <summary>The properties in order of first appearance, each with the schemas that it is given.</summary>
    public List<MergedProperty> Properties { get; } = [];

    public Dictionary<string, MergedProperty> PropertiesByName { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether members without a name of their own are forbidden.</summary>
    public bool IsClosed { get; set; }

    public List<SchemaPart> AdditionalProperties { get; } = [];

    public List<SchemaPart> PatternProperties { get; } = [];

    public List<SchemaPart> Items { get; } = [];

    public SchemaPart? PrefixItems { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    /// <summary>The lists of <c>oneOf</c> and <c>anyOf</c>: of each list, one holds.</summary>
    public List<EquatableArray<SchemaSource>> Alternatives { get; } = [];

    public OpenApiDiscriminator? Discriminator { get; set; }

    public string? DiscriminatorPointer { get; set; }

    /// <summary>The components that it is composed of.</summary>
    public HashSet<string> Components { get; } = new(StringComparer.Ordinal);

    /// <summary>A keyword that is not honoured, and where it stands.</summary>
    public (string Keyword, string Pointer)? Lost { get; set; }

    public bool HasMap => AdditionalProperties.Count > 0 || PatternProperties.Count > 0;

    /// <summary>Whether it says anything beyond its types.</summary>
    public bool HasContent => Properties.Count > 0 || Required.Count > 0 || HasMap || IsClosed || Items.Count > 0 || Enum is not null;
}

/// <summary>A property with all schemas that the parts of its object give it.</summary>
internal sealed class MergedProperty(string name)
{
    public string Name { get; } = name;

    public List<SchemaPart> Parts { get; } = [];
}

/// <summary>A bound of a number, as text: it may be beyond any .NET type.</summary>
internal sealed record NumberBound(string Text, bool IsExclusive);
