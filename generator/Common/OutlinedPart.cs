namespace Specwright.Generator.Common;

/// <summary>A part of a document, other than an operation, that something generated is named after.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called in the document.</param>
/// <param name="File">The normalized path of its file; empty for what is known by <paramref name="Node"/> alone.</param>
/// <param name="Node">Its node in the outline's graph; for a name within another part, the node of that.</param>
/// <param name="Text">Its JSON; empty where another part has the same node.</param>
internal sealed record OutlinedPart(
    OutlinedPartKind Kind, string Name, string File, int Node, ReadOnlyMemory<char> Text)
{
    // Made where it is asked for.
    private string? _pointer;

    /// <summary>Where the section stands that it is an entry of; <see langword="null"/> for something else.</summary>
    public string? Section { get; init; }

    /// <summary>Its pointer within the file; of a name that a tag is given, the tag.</summary>
    public string Pointer
    {
        get => _pointer ??= Section is null ? "" : JsonPointers.Append(Section, Name);
        init => _pointer = value;
    }

    /// <summary>For a schema component: the node of the component with what derives from it; 0 for others.</summary>
    public int Whole { get; init; }

    /// <summary>Where its name stands, in characters from the beginning of the text; for entries of sections.</summary>
    public int Start { get; init; }

    /// <summary>
    /// For a path: whether nothing is to be said of it but what the outline says of its operations, unless one is selected.
    /// </summary>
    public bool IsPlain { get; init; }

    /// <summary>For a path: whether it has members that OpenAPI 2.0 has not.</summary>
    public bool HasNewMembers { get; init; }

    /// <summary>Where it stands: the file, <c>#</c>, and the pointer.</summary>
    public string Place => File + "#" + Pointer;

    // A part of one outline is the same as no other.
    public bool Equals(OutlinedPart? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Node;
}

/// <summary>What a part of a document is.</summary>
internal enum OutlinedPartKind
{
    /// <summary>A component of <c>schemas</c> or <c>definitions</c>.</summary>
    Schema,
    /// <summary>A component of <c>responses</c>.</summary>
    Response,
    /// <summary>Another component.</summary>
    Component,
    /// <summary>A schema in another file or in an odd place, called after the reference to it.</summary>
    Reference,
    /// <summary>The same of a parameter, a response, a header, a body.</summary>
    ReferencedComponent,
    /// <summary>An entry of <c>paths</c>: its operations share parameters.</summary>
    Path,
    /// <summary>An entry of <c>webhooks</c>.</summary>
    Webhook,
    /// <summary>A callback, or the <c>operationId</c> of its request.</summary>
    Callback,
    /// <summary>The title of an inline schema.</summary>
    Title,
    /// <summary>The <c>x-csharp-name</c> of a schema.</summary>
    GivenName,
    /// <summary>The <c>x-csharp-name</c> of a tag.</summary>
    GivenTag,
}
