using Specwright.Generator.Incremental;

namespace Specwright.Generator.Planning;

/// <summary>One C# file to emit: what stands in it, every decision taken. Equal plans give equal files.</summary>
internal sealed record FilePlan
{
    /// <summary>The file's hint name, unique over the compilation ignoring case.</summary>
    public required string HintName { get; init; }

    public required string Namespace { get; init; }

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public required string Access { get; init; }

    public ClientPlan? Client { get; init; }

    public CredentialPlan? Credential { get; init; }

    public GroupPlan? Group { get; init; }

    public EquatableArray<TypePlan> Types { get; init; }

    public JsonContextPlan? Json { get; init; }

    public ErrorClassPlan? Errors { get; init; }
}

/// <summary>The client class.</summary>
internal sealed record ClientPlan
{
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    /// <summary>The credential class's name; <see langword="null"/> for an API without security.</summary>
    public string? CredentialName { get; init; }

    public string? ServerUrl { get; init; }

    /// <summary>One property a group: its name, and the stem of its interface and class.</summary>
    public required EquatableArray<GroupReference> Groups { get; init; }

    /// <summary>The operations without a tag.</summary>
    public EquatableArray<MethodPlan> Methods { get; init; }
}

/// <summary>A group as the client refers to it.</summary>
internal sealed record GroupReference(string Tag, string Property, string Interface, string Class, string? Description);

/// <summary>The operations of one tag.</summary>
internal sealed record GroupPlan(GroupReference Names, EquatableArray<MethodPlan> Methods);

/// <summary>One way to call an operation, as a pair of methods.</summary>
internal sealed record MethodPlan
{
    /// <summary>The name without <c>Async</c>.</summary>
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    public bool Obsolete { get; init; }

    public required string HttpMethod { get; init; }

    public required string Path { get; init; }

    /// <summary>In the order of the signature.</summary>
    public EquatableArray<ParameterPlan> Parameters { get; init; }

    public BodyPlan? Body { get; init; }

    /// <summary>The names of the variables that no parameter may have.</summary>
    public required MethodVariables Variables { get; init; }

    /// <summary>Whether other methods have the same name, for other types of the body.</summary>
    public bool IsOverloaded { get; init; }

    public required ResponsePlan Response { get; init; }

    /// <summary>The method that walks over the pages of the result; <see langword="null"/> for none.</summary>
    public PagesPlan? Pages { get; init; }

    /// <summary>The class of the response's headers; <see langword="null"/> when the document describes none.</summary>
    public string? Headers { get; init; }

    /// <summary>How the bodies of refusals are read; <see langword="null"/> when the document describes none.</summary>
    public ErrorReference? Errors { get; init; }

    /// <summary>Whether the document describes 304 (Not Modified): it is an answer without content then.</summary>
    public bool TakesNotModified { get; init; }

    public bool Anonymous { get; init; }

    /// <summary>The scopes to ask a token for, separated by spaces; <see langword="null"/> for none.</summary>
    public string? Scopes { get; init; }

    public string? ServerUrl { get; init; }
}

/// <summary>The function that reads the bodies of an operation's refusals, and what is to be said of them.</summary>
/// <param name="Function">The function, with its class.</param>
/// <param name="Types">What the refusals carry.</param>
internal sealed record ErrorReference(string Function, EquatableArray<ErrorTypePlan> Types);

/// <summary>What an exception carries, and when it comes.</summary>
/// <param name="Type">The body's type; <see langword="null"/> where the document gives none.</param>
/// <param name="Headers">The class of the headers; <see langword="null"/> when the document describes none.</param>
/// <param name="Description">When it comes.</param>
internal sealed record ErrorTypePlan(TypeRef? Type, string? Headers, string Description);

/// <summary>The class of the functions that read the bodies of refusals: one for each set of statuses and types that operations have in common.</summary>
internal sealed record ErrorClassPlan(string Name, EquatableArray<ErrorFunctionPlan> Functions);

/// <summary>A function that reads the bodies of refusals.</summary>
internal sealed record ErrorFunctionPlan(string Name, EquatableArray<ErrorCasePlan> Cases);

/// <summary>What some statuses carry.</summary>
/// <param name="Type">The body's type; <see langword="null"/> where the document gives none.</param>
/// <param name="Headers">The class of the headers; <see langword="null"/> when the document describes none.</param>
/// <param name="Statuses">Single statuses (404), a range by its first digit (4), or 0 for every other status.</param>
internal sealed record ErrorCasePlan(TypeRef? Type, string? Headers, EquatableArray<int> Statuses);

/// <summary>A parameter of a method.</summary>
internal sealed record ParameterPlan
{
    public required string Name { get; init; }

    public required string Wire { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether it may be left out (<c>= null</c>).</summary>
    public required bool Optional { get; init; }

    public required ParameterTarget Target { get; init; }

    /// <summary>The style's name in the runtime's <c>ParameterStyle</c>; <see langword="null"/> for the target's default.</summary>
    public string? Style { get; init; }

    /// <summary><see langword="null"/> for the style's default.</summary>
    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Whether the value is written as JSON text (<c>content</c>).</summary>
    public bool AsJson { get; init; }

    /// <summary>The media type of a whole query string; <see langword="null"/> for a form's.</summary>
    public string? MediaType { get; init; }

    public string? Description { get; init; }

    public EquatableArray<CheckPlan> Checks { get; init; }
}

internal enum ParameterTarget
{
    Path,
    Query,
    Header,
    Cookie,
    QueryString,
}

/// <summary>The body of a method.</summary>
internal sealed record BodyPlan
{
    /// <summary>The C# parameter's name.</summary>
    public required string Name { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>The type of a JSON or form body; <see langword="null"/> for text and streams.</summary>
    public TypeRef? Type { get; init; }

    public bool Nullable { get; init; }

    public required bool Optional { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The parameter by which the caller may choose another media type, for bytes and text of several; <see langword="null"/> for none.</summary>
    public string? ContentTypeName { get; init; }

    public string? Description { get; init; }

    /// <summary>The parts of a multipart body.</summary>
    public EquatableArray<PartPlan> Parts { get; init; }

    /// <summary>How members of a form are written, where that is not the default.</summary>
    public EquatableArray<EncodingPlan> Encodings { get; init; }

    public EquatableArray<CheckPlan> Checks { get; init; }
}

internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Stream,
}

/// <summary>A part of a multipart body; it is a parameter of the method.</summary>
internal sealed record PartPlan
{
    public required string Name { get; init; }

    public required string Wire { get; init; }

    /// <summary>The type of a field; <see langword="null"/> for files.</summary>
    public TypeRef? Type { get; init; }

    public bool IsFile { get; init; }

    public bool IsFileList { get; init; }

    /// <summary>Whether the caller names the part of each file; <see cref="Wire"/> is for messages only then.</summary>
    public bool IsNamedByCaller { get; init; }

    /// <summary>Whether it may be left out (<c>= null</c>).</summary>
    public bool Optional { get; init; }

    /// <summary>Whether only the body as a whole may be left out, and this part not without the others.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>How a field is written, where that is not the default; its media type is not said then.</summary>
    public EncodingPlan? Style { get; init; }

    public string? ContentType { get; init; }

    public string? Description { get; init; }
}

/// <summary>How one member of a form is written: as a text of a media type, or in a style.</summary>
/// <param name="Wire">The member's name in JSON.</param>
/// <param name="ContentType">The media type; <see langword="null"/> for a style.</param>
/// <param name="Style">The style's name in the runtime's <c>ParameterStyle</c>.</param>
/// <param name="Explode">Whether a list is a pair for each item.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
internal sealed record EncodingPlan(string Wire, string? ContentType, string? Style, bool Explode, bool AllowReserved);

/// <summary>What a method returns.</summary>
internal sealed record ResponsePlan(ResponseKind Kind, TypeRef? Type, bool Nullable)
{
    /// <summary>The media types to ask for; <see langword="null"/> for those that the kind implies.</summary>
    public string? Accept { get; init; }
}

internal enum ResponseKind
{
    Nothing,
    EnvelopeNothing,
    Envelope,
    Json,
    Text,
    Stream,
    Lines,
    Events,
    /// <summary>One of several types, which the status tells apart.</summary>
    ByStatus,
}

/// <summary>The credential class: a factory for each alternative.</summary>
internal sealed record CredentialPlan(string Name, EquatableArray<CredentialFactoryPlan> Factories);

/// <summary>One way to authenticate.</summary>
internal sealed record CredentialFactoryPlan(string Name, string? Description, bool Obsolete, EquatableArray<CredentialPartPlan> Parts);

/// <summary>One scheme of a credential: the runtime's factory, its parameters, and the fixed name that goes with it.</summary>
internal sealed record CredentialPartPlan(string Factory, string? FixedName, EquatableArray<CredentialParameterPlan> Parameters);

/// <summary>A parameter of a credential's factory; one that is optional comes last, and is <see langword="null"/> by default.</summary>
internal sealed record CredentialParameterPlan(string Name, string Type, string? Description, bool Optional = false);

/// <summary>The client's <c>JsonSerializerContext</c>: a <c>JsonTypeInfo</c> for each type, and the types' codecs for the runtime.</summary>
internal sealed record JsonContextPlan(string Name, EquatableArray<JsonContextEntry> Entries);

/// <summary>A type of the context.</summary>
/// <param name="Property">The property that offers it; <see langword="null"/> for a type that stands within others only, and is found by its <c>Type</c>.</param>
/// <param name="Type">The type.</param>
internal sealed record JsonContextEntry(string? Property, NamedType Type);
