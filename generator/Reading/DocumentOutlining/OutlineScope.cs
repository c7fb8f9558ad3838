namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// What the scanner knows of a part of the document that it is within: a section, a component, a path, an operation, a tag.
/// </summary>
internal sealed class OutlineScope
{
    /// <summary>The name under which the part itself stands: a path, a component.</summary>
    public string? Name { get; set; }

    /// <summary>The name of the member that the scanner is at: a path, a method, a component.</summary>
    public string? Member { get; set; }

    /// <summary>The hash of that name.</summary>
    public ulong MemberHash { get; set; }

    /// <summary>Where that name stands in the text.</summary>
    public int MemberStart { get; set; }

    /// <summary>For a section of components: its pointer.</summary>
    public string? Section { get; set; }

    /// <summary>The hash of that.</summary>
    public ulong SectionHash { get; set; }

    /// <summary>The name of the schema component that it is.</summary>
    public string? Component { get; set; }

    /// <summary>For what is around a part that is scanned by itself: where that part stands.</summary>
    public string? Place { get; set; }

    /// <summary>For a component: its node.</summary>
    public int Node { get; set; }

    /// <summary>The <c>x-csharp-name</c> of a tag or an operation.</summary>
    public string? NameOverride { get; set; }

    /// <summary>The node of what an operation is sent; <see cref="OutlineFrame.Carrier"/> is that of what it sends.</summary>
    public int Responses { get; set; }

    /// <summary>
    /// For a path or an operation: whether it holds more than the outline tells of it, so that it must be read even where it is not
    /// selected.
    /// </summary>
    public bool IsOdd { get; set; }

    /// <summary>For a path: whether it has members that OpenAPI 2.0 has not.</summary>
    public bool HasNewMembers { get; set; }

    /// <summary>Whether it is an operation that gives a method.</summary>
    public bool IsOperation { get; set; }

    public string? OperationId { get; set; }

    /// <summary>An operation's tags.</summary>
    public List<string>? Tags { get; set; }

    /// <summary>The tags, as they are written.</summary>
    public ReadOnlyMemory<char> TagsText { get; set; }

    /// <summary>The id, as it is written.</summary>
    public ReadOnlyMemory<char> IdText { get; set; }

    /// <summary>The security, as it is written.</summary>
    public ReadOnlyMemory<char> SecurityText { get; set; }

    /// <summary>Makes it as it was when it was new.</summary>
    public void Reset()
    {
        Name = Member = Section = Component = Place = NameOverride = OperationId = null;
        MemberHash = SectionHash = 0;
        MemberStart = Node = Responses = 0;
        IsOdd = HasNewMembers = IsOperation = false;
        Tags = null;
        TagsText = IdText = SecurityText = default;
    }
}
