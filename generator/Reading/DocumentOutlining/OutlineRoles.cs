using System.Text.Json;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Which role a member or item has, by the role of what it stands in.</summary>
internal static class OutlineRoles
{
    /// <summary>Whether the content of a node with this role counts for the hash of the schema around it.</summary>
    public static bool IsHashed(OutlineRole role) => role >= OutlineRole.Schema;

    /// <summary>The role of the items of a list that has a role.</summary>
    public static OutlineRole OfItem(OutlineRole list) => list switch
    {
        OutlineRole.SchemaList => OutlineRole.Schema,
        OutlineRole.TagList => OutlineRole.Tag,
        OutlineRole.Schema or OutlineRole.Container or OutlineRole.Tags or OutlineRole.Literal or OutlineRole.Mapping => list,
        _ => OutlineRole.Ignored,
    };

    /// <summary>The role of the value behind the name at which the reader stands.</summary>
    public static OutlineRole OfMember(OutlineRole parent, ref Utf8JsonReader name) => parent switch
    {
        OutlineRole.Root => OfRoot(ref name),
        OutlineRole.Components => OfComponents(ref name),
        OutlineRole.SchemaSection or OutlineRole.SchemaMap => OutlineRole.Schema,
        OutlineRole.OtherSection or OutlineRole.Webhooks or OutlineRole.Callbacks =>
            IsExtension(ref name) ? OutlineRole.Ignored : OutlineRole.Container,
        OutlineRole.Paths => IsExtension(ref name) ? OutlineRole.Ignored : OutlineRole.PathItem,
        OutlineRole.PathItem => OfPathItem(ref name),
        OutlineRole.AdditionalOperations => OutlineRole.Operation,
        OutlineRole.Operation => OfOperation(ref name),
        OutlineRole.Container => OfContainer(ref name),
        OutlineRole.Schema => OfSchema(ref name),
        OutlineRole.Discriminator => name.ValueTextEquals("mapping"u8) ? OutlineRole.Mapping : OutlineRole.Literal,
        OutlineRole.Mapping or OutlineRole.Literal => parent,
        _ => OutlineRole.Ignored,
    };

    private static OutlineRole OfRoot(ref Utf8JsonReader name) =>
        name.ValueTextEquals("paths"u8) ? OutlineRole.Paths
        : name.ValueTextEquals("components"u8) ? OutlineRole.Components
        : name.ValueTextEquals("definitions"u8) ? OutlineRole.SchemaSection
        : name.ValueTextEquals("parameters"u8) || name.ValueTextEquals("responses"u8) ? OutlineRole.OtherSection
        : name.ValueTextEquals("webhooks"u8) || name.ValueTextEquals("x-webhooks"u8) ? OutlineRole.Webhooks
        : name.ValueTextEquals("tags"u8) ? OutlineRole.TagList
        : OutlineRole.Ignored;

    private static OutlineRole OfComponents(ref Utf8JsonReader name) =>
        name.ValueTextEquals("schemas"u8) ? OutlineRole.SchemaSection
        : IsExtension(ref name) || name.ValueTextEquals("examples"u8) || name.ValueTextEquals("securitySchemes"u8) ? OutlineRole.Ignored
        : OutlineRole.OtherSection;

    private static OutlineRole OfPathItem(ref Utf8JsonReader name) =>
        IsMethod(ref name) ? OutlineRole.Operation
        : name.ValueTextEquals("parameters"u8) ? OutlineRole.Container
        : name.ValueTextEquals("additionalOperations"u8) ? OutlineRole.AdditionalOperations
        : OutlineRole.Ignored;

    private static bool IsMethod(ref Utf8JsonReader name) => name.ValueSpan.Length switch
    {
        3 => IsText(ref name, "get"u8) || IsText(ref name, "put"u8),
        4 => IsText(ref name, "post"u8) || IsText(ref name, "head"u8),
        5 => IsText(ref name, "patch"u8) || IsText(ref name, "trace"u8) || IsText(ref name, "query"u8),
        6 => IsText(ref name, "delete"u8),
        7 => IsText(ref name, "options"u8),
        _ => false,
    };

    /// <summary>Compares without regard to case: documents write <c>GET</c>, too.</summary>
    private static bool IsText(ref Utf8JsonReader name, ReadOnlySpan<byte> lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            if ((name.ValueSpan[i] | 0x20) != lower[i])
            {
                return false;
            }
        }

        return true;
    }

    private static OutlineRole OfOperation(ref Utf8JsonReader name) =>
        name.ValueTextEquals("tags"u8) ? OutlineRole.Tags
        : name.ValueTextEquals("parameters"u8) || name.ValueTextEquals("requestBody"u8)
            || name.ValueTextEquals("responses"u8) ? OutlineRole.Container
        : name.ValueTextEquals("callbacks"u8) ? OutlineRole.Callbacks
        : OutlineRole.Ignored;

    private static OutlineRole OfContainer(ref Utf8JsonReader name) =>
        name.ValueTextEquals("schema"u8) || name.ValueTextEquals("itemSchema"u8) ? OutlineRole.Schema
        : IsExtension(ref name) || name.ValueTextEquals("example"u8) || name.ValueTextEquals("examples"u8) ? OutlineRole.Ignored
        : OutlineRole.Container;

    private static OutlineRole OfSchema(ref Utf8JsonReader name) => name.ValueSpan.Length switch
    {
        3 when name.ValueTextEquals("not"u8) => OutlineRole.Schema,
        3 when name.ValueTextEquals("xml"u8) => OutlineRole.Ignored,
        5 when name.ValueTextEquals("items"u8) => OutlineRole.Schema,
        5 when name.ValueTextEquals("allOf"u8) || name.ValueTextEquals("oneOf"u8) || name.ValueTextEquals("anyOf"u8) =>
            OutlineRole.SchemaList,
        5 when name.ValueTextEquals("$defs"u8) => OutlineRole.SchemaMap,
        7 when name.ValueTextEquals("example"u8) || name.ValueTextEquals("summary"u8) => OutlineRole.Ignored,
        8 when name.ValueTextEquals("examples"u8) || name.ValueTextEquals("$comment"u8) => OutlineRole.Ignored,
        10 when name.ValueTextEquals("properties"u8) => OutlineRole.SchemaMap,
        10 when name.ValueTextEquals("deprecated"u8) => OutlineRole.Ignored,
        11 when name.ValueTextEquals("description"u8) => OutlineRole.Ignored,
        11 when name.ValueTextEquals("prefixItems"u8) => OutlineRole.SchemaList,
        12 when name.ValueTextEquals("externalDocs"u8) => OutlineRole.Ignored,
        13 when name.ValueTextEquals("discriminator"u8) => OutlineRole.Discriminator,
        17 when name.ValueTextEquals("patternProperties"u8) => OutlineRole.SchemaMap,
        20 when name.ValueTextEquals("additionalProperties"u8) => OutlineRole.Schema,
        21 when name.ValueTextEquals("unevaluatedProperties"u8) => OutlineRole.Schema,
        _ => IsExtension(ref name) && !IsNaming(ref name) ? OutlineRole.Ignored : OutlineRole.Literal,
    };

    /// <summary>Extensions that change what is generated: names and <c>null</c>.</summary>
    private static bool IsNaming(ref Utf8JsonReader name) =>
        name.ValueTextEquals("x-csharp-name"u8)
            || name.ValueTextEquals("x-nullable"u8)
            || name.ValueSpan.StartsWith("x-enum"u8)
            || name.ValueTextEquals("x-ms-enum"u8);

    private static bool IsExtension(ref Utf8JsonReader name) =>
        name.ValueSpan.Length > 1 && name.ValueSpan[1] == (byte)'-' && (name.ValueSpan[0] | 0x20) == (byte)'x';
}
