namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// An object or list that the scanner is within. There is one for each object of a document: what only few of them have is in
/// <see cref="Scope"/>.
/// </summary>
internal struct OutlineFrame
{
    public OutlineRole Role;

    /// <summary>Which member the scanner is at, where its value is read.</summary>
    public OutlineKeyword Keyword;

    public bool IsArray;

    /// <summary>Whether it stands in a webhook or a callback.</summary>
    public bool IsPayload;

    /// <summary>Whether it is a schema component, rather than a schema within one.</summary>
    public bool IsComponent;

    /// <summary>Whether it is an inline part (<c>allOf</c>) of a component, or of such a part.</summary>
    public bool IsPart;

    /// <summary>Whether the schema says enough to become a type: members, values or alternatives.</summary>
    public bool HasShape;

    /// <summary>Whether a <c>discriminator</c> stands in the schema.</summary>
    public bool HasDiscriminator;

    /// <summary>Whether the schema is a scalar by its own <c>type</c>, which no case of a hierarchy can be.</summary>
    public bool IsScalar;

    /// <summary>The offset of its first character.</summary>
    public int Start;

    /// <summary>The node that carries what is within.</summary>
    public int Carrier;

    /// <summary>The node that the schema refers to; 0 for none.</summary>
    public int Reference;

    /// <summary>Where the schema's title stands, with its quotation marks.</summary>
    public int TitleStart;

    /// <summary>How long that is; 0 for no title.</summary>
    public int TitleLength;

    /// <summary>The hash of the content so far, without the title.</summary>
    public ulong Hash;

    /// <summary>The hash of the name whose value comes next.</summary>
    public ulong NameHash;

    /// <summary>The part of the document that it belongs to.</summary>
    public OutlineScope Scope;

    /// <summary>The alternatives of a schema, or of a list of them.</summary>
    public OutlinedAlternatives? Alternatives;
}
