namespace Specwright.Generator.Common;

/// <summary>
/// What names and directions depend on over the whole document, however little of it is selected: all operations, the names of all schema
/// components, what each title means, and which components and titles requests and responses can carry.
/// </summary>
internal sealed class DocumentOutline
{
    /// <summary>The outline of a document without anything.</summary>
    public static DocumentOutline Empty { get; } = new();

    /// <summary>Every operation, in the order of the files.</summary>
    public IReadOnlyList<OutlinedOperation> Operations { get; init; } = [];

    /// <summary>The schema components that may become a type, each with a hash of its content; ordinal by name.</summary>
    public IReadOnlyList<KeyValuePair<string, ulong>> Components { get; init; } = [];

    /// <summary>The names of the components of <c>parameters</c>; ordinal.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The titles of inline objects, enums and unions.</summary>
    public IReadOnlyDictionary<string, OutlinedTitle> Titles { get; init; } = new Dictionary<string, OutlinedTitle>();

    /// <summary>The lists of alternatives that stand in schema components or have a title.</summary>
    public IReadOnlyList<OutlinedUnion> Unions { get; init; } = [];

    /// <summary>The names of the schema components that are referred to by something else than a list of alternatives.</summary>
    public OutlinedNames UsedComponents { get; init; } = OutlinedNames.None;

    /// <summary>The names of the schema components that a request can carry.</summary>
    public OutlinedNames RequestComponents { get; init; } = OutlinedNames.None;

    /// <summary>The names of the schema components that a response, a callback or a webhook can carry.</summary>
    public OutlinedNames ResponseComponents { get; init; } = OutlinedNames.None;

    /// <summary>The titles that a request can carry.</summary>
    public OutlinedNames RequestTitles { get; init; } = OutlinedNames.None;

    /// <summary>The titles that a response, a callback or a webhook can carry.</summary>
    public OutlinedNames ResponseTitles { get; init; } = OutlinedNames.None;

    /// <summary>What else types, groups and payloads are named after, in the order of the files.</summary>
    public IReadOnlyList<OutlinedPart> Parts { get; init; } = [];

    /// <summary>Which part can carry which.</summary>
    public OutlineGraph Graph { get; init; } = new();

    /// <summary>The nodes that an operation, a callback or a webhook can carry.</summary>
    public NodeSet Carried { get; init; } = new();
}

/// <summary>What an operation's name is made from.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="OperationId">Its <c>operationId</c>; <see langword="null"/> for none.</param>
/// <param name="Tag">Its first tag; <see langword="null"/> for none.</param>
/// <param name="NameOverride">Its <c>x-csharp-name</c>.</param>
internal sealed record OutlinedOperation(string Method, string Path, string? OperationId, string? Tag, string? NameOverride)
{
    // Made where it is asked for.
    private string? _pointer;

    /// <summary>The normalized path of its file.</summary>
    public string File { get; init; } = "";

    /// <summary>The key of <c>paths</c> that it stands below.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is called there.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is one of the <c>additionalOperations</c>.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>Its pointer within the file.</summary>
    public string Pointer
    {
        get => _pointer ??= JsonPointers.Append(JsonPointers.Append("/paths", Key) + (IsAdditional ? "/additionalOperations" : ""), Name);
        init => _pointer = value;
    }

    /// <summary>Where it stands; see <see cref="OutlinedPart.Place"/>.</summary>
    public string Place => File + "#" + Pointer;

    /// <summary>The node of what it sends.</summary>
    public int Requests { get; init; }

    /// <summary>The node of what it is sent.</summary>
    public int Responses { get; init; }

    /// <summary>All of its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Its JSON.</summary>
    public ReadOnlyMemory<char> Text { get; init; }

    /// <summary>Of its JSON, the values of <c>tags</c>, <c>operationId</c> and <c>security</c>; empty where these are missing.</summary>
    public (ReadOnlyMemory<char> Tags, ReadOnlyMemory<char> Id, ReadOnlyMemory<char> Security) Members { get; init; }

    // An operation of one outline is the same as no other.
    public bool Equals(OutlinedOperation? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Requests;
}

/// <summary>A list of alternatives (<c>oneOf</c>, <c>anyOf</c>) of which more than one may be an object.</summary>
/// <param name="Component">The schema component that it stands in; <see langword="null"/> for none.</param>
/// <param name="IsComponent">Whether the component itself is the list, rather than something within it.</param>
/// <param name="Title">The title beside the list, where it is not a component's own.</param>
/// <param name="Content">The hash of the schema that has the list.</param>
/// <param name="HasDiscriminator">Whether a <c>discriminator</c> stands beside it.</param>
/// <param name="Components">The schema components that it lists.</param>
/// <param name="Titles">The titles of the inline schemas that it lists.</param>
internal sealed record OutlinedUnion(
    string? Component, bool IsComponent, string? Title, ulong Content, bool HasDiscriminator, IReadOnlyList<string> Components,
    IReadOnlyList<string> Titles);
