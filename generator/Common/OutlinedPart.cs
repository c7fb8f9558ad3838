namespace Specwright.Generator.Common;

/// <summary>A part of a document, other than an operation, that something generated is named after.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called in the document.</param>
/// <param name="Place">
/// Where it stands: the normalized path of the file, <c>#</c>, and its pointer; empty for what is known by <paramref name="Node"/> alone.
/// </param>
/// <param name="Node">Its node in the outline's graph; for a name within another part, the node of that.</param>
/// <param name="Text">Its JSON; empty where another part has the same node.</param>
internal sealed record OutlinedPart(OutlinedPartKind Kind, string Name, string Place, int Node, ReadOnlyMemory<byte> Text)
{
    /// <summary>For a schema component: the node of the component with what derives from it; 0 for others.</summary>
    public int Whole { get; init; }

    /// <summary>The normalized path of the file.</summary>
    public string File => Place.Substring(0, Hash);

    /// <summary>The pointer within the file.</summary>
    public string Pointer => Place.Substring(Hash + 1);

    // A path may have this sign, too; a pointer begins with a slash, but for that of the whole file.
    private int Hash => Place.LastIndexOf("#/", StringComparison.Ordinal) is >= 0 and var hash ? hash : Place.LastIndexOf('#');
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
    /// <summary>The <c>x-csharp-name</c> of a tag; the place is the tag's name.</summary>
    GivenTag,
}
