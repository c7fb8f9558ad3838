using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>What a schema says beside its shape: words for people, defaults, directions. The first to say a thing has said it.</summary>
internal sealed class SchemaAnnotations
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = SpecLimits.MaxDepth + 2,
    };

    public DocText Description { get; private set; }

    public string? Title { get; private set; }

    public string? Default { get; private set; }

    public string? NameOverride { get; private set; }

    public bool ReadOnly { get; private set; }

    public bool WriteOnly { get; private set; }

    public bool Deprecated { get; private set; }

    public void Add(OpenApiSchema schema)
    {
        Description = Description.Or(ReadDescription(schema));
        Title ??= NullIfEmpty(schema.Title);
        Default ??= FormatJson(schema.Default);
        NameOverride ??= Extensions.ReadText(schema.Extensions, ExtensionNames.CSharpName);
        ReadOnly |= schema.ReadOnly;
        WriteOnly |= schema.WriteOnly;
        Deprecated |= schema.Deprecated;
    }

    /// <summary>Adds what the component says that is referred to: its name and whether it is deprecated stay its own.</summary>
    public void AddTarget(SchemaAnnotations target)
    {
        Description = Description.Or(target.Description);
        Default ??= target.Default;
        ReadOnly |= target.ReadOnly;
        WriteOnly |= target.WriteOnly;
    }

    /// <summary>Adds the words of a part, where the whole has none.</summary>
    public void AddWords(OpenApiSchema part)
    {
        Description = Description.Or(ReadDescription(part));
        Default ??= FormatJson(part.Default);
    }

    private static DocText ReadDescription(OpenApiSchema schema) =>
        DocText.Read(schema.Description) is { IsBlank: false } description ? description : DocText.None;

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? FormatJson(JsonNode? node) =>
        node is null ? null : EnumValues.IsNull(node) ? "null" : node.ToJsonString(s_readable);
}
