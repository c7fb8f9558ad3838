namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>An object or list that the scanner is within.</summary>
internal struct OutlineFrame
{
    public OutlineRole Role;

    public bool IsArray;

    /// <summary>The offset of its first byte.</summary>
    public int Start;

    /// <summary>Whether it stands in a webhook or a callback.</summary>
    public bool IsPayload;

    /// <summary>The hash of the content so far, without the title.</summary>
    public ulong Hash;

    /// <summary>The hash of the name whose value comes next.</summary>
    public ulong NameHash;

    /// <summary>The node that carries what is within.</summary>
    public int Carrier;

    /// <summary>The name of the member that the scanner is at, where it is that of a part: a path, a method, a component.</summary>
    public string? Member;

    /// <summary>Which member the scanner is at, where its value is read.</summary>
    public OutlineKeyword Keyword;

    /// <summary>The name under which the node itself stands: a path, a component.</summary>
    public string? Name;

    /// <summary>For a section of components: its pointer.</summary>
    public string? Section;

    /// <summary>The name of the schema component that it stands in.</summary>
    public string? Component;

    /// <summary>Whether it is a schema component, rather than a schema within one.</summary>
    public bool IsComponent;

    /// <summary>Whether it is an inline part (<c>allOf</c>) of a component, or of such a part.</summary>
    public bool IsPart;

    /// <summary>The schema's title.</summary>
    public string? Title;

    /// <summary>Whether the schema says enough to become a type: members, values or alternatives.</summary>
    public bool HasShape;

    /// <summary>Whether a <c>discriminator</c> stands in the schema.</summary>
    public bool HasDiscriminator;

    /// <summary>Whether the schema is a scalar by its own <c>type</c>, which no case of a hierarchy can be.</summary>
    public bool IsScalar;

    /// <summary>The node that the schema refers to; 0 for none.</summary>
    public int Reference;

    /// <summary>The alternatives of a schema, or of a list of them.</summary>
    public OutlinedAlternatives? Alternatives;

    /// <summary>For an operation: what only operations have. Frames are copied for every object, and operations are few.</summary>
    public OperationFrame? Operation;

    /// <summary>For a tag: its <c>x-csharp-name</c>.</summary>
    public string? NameOverride;

    /// <summary>
    /// For a component: where it stands (see <see cref="Common.OutlinedPart.Place"/>); for what is around a part that is scanned by itself:
    /// where that part stands.
    /// </summary>
    public string? Place;
}

/// <summary>What the scanner knows of an operation that it is within.</summary>
internal sealed class OperationFrame
{
    /// <summary>The node of what it is sent; <see cref="OutlineFrame.Carrier"/> is that of what it sends.</summary>
    public int Responses { get; set; }

    public string? OperationId { get; set; }

    public List<string> Tags { get; } = [];

    public string? NameOverride { get; set; }

    /// <summary>Its tags, as they are written.</summary>
    public ReadOnlyMemory<byte> TagsText { get; set; }

    /// <summary>Its id, as it is written.</summary>
    public ReadOnlyMemory<byte> IdText { get; set; }

    /// <summary>Its security, as it is written.</summary>
    public ReadOnlyMemory<byte> SecurityText { get; set; }
}
