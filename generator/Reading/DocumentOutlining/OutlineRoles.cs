using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// Which role a member or item has, by the role of what it stands in: what objects hold is in <see cref="NodeTables"/>, and here what only
/// the outline tells apart.
/// </summary>
internal static class OutlineRoles
{
    private static readonly OutlineMember s_ignored = new(OutlineRole.Ignored);

    private static readonly NodeKind[] s_componentKinds =
        [NodeKind.Schema, NodeKind.Parameter, NodeKind.RequestBody, NodeKind.Response, NodeKind.Header, NodeKind.MediaType];

    // By role: they are asked for each token.
    private static readonly Traits[] s_traits = FindTraits();

    // By kind; null for those of which no member is looked at.
    private static readonly OutlineMemberTable?[] s_tables = CreateTables();

    /// <summary>The role of one object of a kind, or of several of them.</summary>
    public static OutlineRole Combine(NodeKind kind, NodeShape shape) => (OutlineRole)(((byte)kind << 2) + (byte)shape);

    /// <summary>The role of a section of <c>components</c>.</summary>
    public static OutlineRole GetSection(NodeKind kind) => (OutlineRole)(((byte)kind << 2) + 3);

    /// <summary>The kind of object that a role is about; <see cref="NodeKind.Opaque"/> for what only the outline tells apart.</summary>
    public static NodeKind GetKind(OutlineRole role) => role >= OutlineRole.Webhooks ? NodeKind.Opaque : (NodeKind)((byte)role >> 2);

    /// <summary>Whether objects with this role are the entries of a section of <c>components</c>.</summary>
    public static bool IsSection(OutlineRole role) => (s_traits[(byte)role] & Traits.Section) != 0;

    /// <summary>Whether the content of a node with this role counts for the hash of the schema around it.</summary>
    public static bool IsHashed(OutlineRole role) => (s_traits[(byte)role] & Traits.Hashed) != 0;

    /// <summary>Whether the names of the members of a node with this role are of the document's own choice, or name a part of it.</summary>
    public static bool HasNames(OutlineRole role) => (s_traits[(byte)role] & Traits.Names) != 0;

    private static Traits[] FindTraits()
    {
        var traits = new Traits[256];
        for (var role = 0; role < traits.Length; role++)
        {
            traits[role] = FindTraits((OutlineRole)role);
        }

        return traits;
    }

    private static Traits FindTraits(OutlineRole role)
    {
        var isSection = role < OutlineRole.Webhooks && ((byte)role & 3) == 3;
        var isHashed = role is OutlineRole.Literal or OutlineRole.Schema or OutlineRole.SchemaList or OutlineRole.SchemaMap
            or OutlineRole.Discriminator or OutlineRole.Mapping;
        var hasNames = role is OutlineRole.Root or OutlineRole.Components or OutlineRole.PathItem or OutlineRole.Webhooks
            || isSection
            || (role < OutlineRole.Webhooks
                && GetKind(role) is NodeKind.PathItem or NodeKind.Operation or NodeKind.Callback
                && ((byte)role & 3) == (byte)NodeShape.Map);
        return (isSection ? Traits.Section : 0) | (isHashed ? Traits.Hashed : 0) | (hasNames ? Traits.Names : 0);
    }

    /// <summary>The role of the items of a list that has a role.</summary>
    public static OutlineRole OfItem(OutlineRole list) => list switch
    {
        OutlineRole.TagList => OutlineRole.Tag,
        OutlineRole.Tags or OutlineRole.Literal or OutlineRole.Mapping => list,
        < OutlineRole.Webhooks when ((byte)list & 3) <= 1 => (OutlineRole)((byte)list & ~3),
        _ => OutlineRole.Ignored,
    };

    /// <summary>What the member is at whose name the scanner stands.</summary>
    /// <param name="parent">The role of the object.</param>
    /// <param name="name">The scanner.</param>
    /// <param name="hash">The hash of the name.</param>
    public static OutlineMember OfMember(OutlineRole parent, ref JsonScanner name, ulong hash)
    {
        switch (parent)
        {
            case OutlineRole.SchemaSection or OutlineRole.SchemaMap:
                return new OutlineMember(OutlineRole.Schema);
            case OutlineRole.Literal or OutlineRole.Mapping:
                return new OutlineMember(parent);
            case OutlineRole.Discriminator:
                return new OutlineMember(name.ValueEquals("mapping") ? OutlineRole.Mapping : OutlineRole.Literal);
            case OutlineRole.AdditionalOperations:
                return new OutlineMember(OutlineRole.Operation);
            case OutlineRole.Tag:
                return new OutlineMember(
                    OutlineRole.Ignored,
                    name.ValueEquals("name") ? OutlineKeyword.Name
                        : name.ValueEquals(ExtensionNames.CSharpName) ? OutlineKeyword.NameOverride
                        : OutlineKeyword.None);
            case OutlineRole.Webhooks:
                return IsExtension(ref name) ? s_ignored : new OutlineMember(OutlineRole.PathItem);
        }

        var kind = GetKind(parent);
        if (((byte)parent & 3) >= 2)
        {
            // Named objects of a kind.
            return IsExtension(ref name) ? s_ignored : new OutlineMember(Combine(kind, NodeShape.One));
        }

        return s_tables[(int)kind] is { } table && table.TryFind(ref name, hash, out var member) ? member : OfUnlisted(kind, ref name);
    }

    private static OutlineMember OfUnlisted(NodeKind kind, ref JsonScanner name) => kind switch
    {
        NodeKind.Schema => IsExtension(ref name) && !IsNaming(ref name) ? s_ignored : new OutlineMember(OutlineRole.Literal),

        // In capitals methods are understood.
        NodeKind.PathItem when name.Value.Length <= 7 && PathItemMethods.Contains(name.GetString()) => new(OutlineRole.Operation),
        NodeKind.Callback when name.ValueEquals("$ref") => new(OutlineRole.Ignored, OutlineKeyword.Reference),
        NodeKind.Callback when !IsExtension(ref name) => new(OutlineRole.PathItem),
        _ => s_ignored,
    };

    private static OutlineMemberTable?[] CreateTables()
    {
        var tables = new OutlineMemberTable?[KindMap.Size];
        for (var kind = (NodeKind)0; (int)kind < tables.Length; kind++)
        {
            var members = new OutlineMemberTable();
            foreach (var entry in NodeTables.Of(kind))
            {
                // Of a schema, every value counts for its content; of others, objects alone are looked at.
                members[entry.Key] = entry.Value.Kind == NodeKind.Opaque && kind != NodeKind.Schema
                    ? s_ignored
                    : new OutlineMember(Combine(entry.Value.Kind, entry.Value.Shape));
            }

            AddOwn(kind, members);
            tables[(int)kind] = members.IsEmpty ? null : members;
        }

        return tables;
    }

    /// <summary>What the outline has to know besides.</summary>
    private static void AddOwn(NodeKind kind, OutlineMemberTable members)
    {
        switch (kind)
        {
            case NodeKind.Schema:
                foreach (var name in (string[])["description", "summary", "deprecated"])
                {
                    members[name] = s_ignored;
                }

                members["discriminator"] = new(OutlineRole.Discriminator, OutlineKeyword.Discriminator);
                members["$dynamicRef"] = new(OutlineRole.Literal, OutlineKeyword.Reference);
                members["type"] = new(OutlineRole.Literal, OutlineKeyword.Type);
                members["title"] = new(OutlineRole.Literal, OutlineKeyword.Title);
                members["enum"] = new(OutlineRole.Literal, OutlineKeyword.Shape);
                members["const"] = new(OutlineRole.Literal, OutlineKeyword.Shape);
                members["properties"] = new(OutlineRole.SchemaMap, OutlineKeyword.Shape);
                members["oneOf"] = new(OutlineRole.SchemaList, OutlineKeyword.Alternatives);
                members["anyOf"] = new(OutlineRole.SchemaList, OutlineKeyword.Alternatives);
                members["allOf"] = new(OutlineRole.SchemaList, OutlineKeyword.Parts);
                members[ExtensionNames.CSharpName] = new(OutlineRole.Literal, OutlineKeyword.NameOverride);
                break;
            case NodeKind.Operation:
                members["tags"] = new(OutlineRole.Tags, OutlineKeyword.Tags);
                members["operationId"] = new(OutlineRole.Ignored, OutlineKeyword.OperationId);
                members["security"] = new(OutlineRole.Ignored, OutlineKeyword.Security);
                members["callbacks"] = new(OutlineRole.Callbacks, OutlineKeyword.Callbacks);
                members["responses"] = new(Combine(NodeKind.Response, NodeShape.Map), OutlineKeyword.Responses);
                members[ExtensionNames.CSharpName] = new(OutlineRole.Ignored, OutlineKeyword.NameOverride);
                break;
            case NodeKind.PathItem:
                members["parameters"] = new(Combine(NodeKind.Parameter, NodeShape.List));
                members["additionalOperations"] = new(OutlineRole.AdditionalOperations);
                break;
            case NodeKind.Components:
                foreach (var component in s_componentKinds)
                {
                    members[NodeTables.FindSection(component)!] = new(GetSection(component));
                }

                members["examples"] = new(OutlineRole.Ignored, OutlineKeyword.Examples);
                members["securitySchemes"] = new(OutlineRole.Ignored, OutlineKeyword.SecuritySchemes);
                members["pathItems"] = new(GetSection(NodeKind.PathItem));
                members["callbacks"] = new(GetSection(NodeKind.Callback));
                break;
            case NodeKind.Root:
                foreach (var component in s_componentKinds)
                {
                    if (NodeTables.FindSwaggerSection(component) is { } section)
                    {
                        members[section] = new(GetSection(component));
                    }
                }

                members["paths"] = new(OutlineRole.Paths);
                members["components"] = new(OutlineRole.Components);
                members["webhooks"] = new(OutlineRole.Webhooks);
                members["x-webhooks"] = new(OutlineRole.Webhooks);
                members["tags"] = new(OutlineRole.TagList);
                members["securityDefinitions"] = new(OutlineRole.Ignored, OutlineKeyword.SecuritySchemes);
                members["openapi"] = new(OutlineRole.Ignored, OutlineKeyword.Version);
                members["swagger"] = new(OutlineRole.Ignored, OutlineKeyword.Version);
                break;
        }

        if (kind is NodeKind.Schema or NodeKind.Response or NodeKind.Parameter or NodeKind.RequestBody or NodeKind.Header
            or NodeKind.MediaType or NodeKind.Encoding or NodeKind.PathItem or NodeKind.Operation)
        {
            members["$ref"] = new(kind == NodeKind.Schema ? OutlineRole.Literal : OutlineRole.Ignored, OutlineKeyword.Reference);
        }
    }

    /// <summary>Extensions that change what is generated: names and <c>null</c>.</summary>
    private static bool IsNaming(ref JsonScanner name) =>
        name.ValueEquals("x-nullable")
            || name.Value.StartsWith("x-enum".AsSpan())
            || name.ValueEquals("x-ms-enum");

    private static bool IsExtension(ref JsonScanner name) =>
        name.Value.Length > 1 && name.Value[1] == '-' && (name.Value[0] | 0x20) == 'x';

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Section = 1,
        Hashed = 2,
        Names = 4,
    }
}
