using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>
/// What an API is: its operations, the schemas they reach, its security and servers. It knows OpenAPI's terms, none of its versions, and no
/// C#.
/// </summary>
internal sealed record ApiModel
{
    /// <summary><c>info.title</c>.</summary>
    public required string Title { get; init; }

    /// <summary><c>info.description</c>.</summary>
    public DocText Description { get; init; }

    /// <summary><c>info.version</c>.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The document's first server, variables replaced by their defaults; <see langword="null"/> when it has none, or only a relative one.
    /// </summary>
    public string? ServerUrl { get; init; }

    /// <summary>What the whole document holds, however little of it is selected.</summary>
    public DocumentOutline Outline { get; init; } = DocumentOutline.Empty;

    /// <summary>Tags whose group the project's code names, whether operations of it are selected or not.</summary>
    public EquatableArray<string> NamedTags { get; init; }

    /// <summary>The tags that operations use, in the document's order.</summary>
    public EquatableArray<TagModel> Tags { get; init; }

    /// <summary>The operations, in the document's order.</summary>
    public EquatableArray<OperationModel> Operations { get; init; }

    /// <summary>The JSON payloads of webhooks and callbacks, in the document's order.</summary>
    public EquatableArray<PayloadModel> Payloads { get; init; }

    /// <summary>Schemas that the project's code names, whether an operation reaches them or not; ordinal.</summary>
    public EquatableArray<SchemaUse> Roots { get; init; }

    /// <summary>Every schema that is reached, by <see cref="SchemaModel.Id"/>; ordinal order.</summary>
    public EquatableArray<SchemaModel> Schemas { get; init; }

    /// <summary>The security schemes that requirements use, by name.</summary>
    public EquatableArray<SecuritySchemeModel> SecuritySchemes { get; init; }

    /// <summary>
    /// The distinct alternatives of all operations, in order of first appearance: each is a list of scheme names that go together.
    /// </summary>
    public EquatableArray<SecurityAlternative> SecurityAlternatives { get; init; }
}
