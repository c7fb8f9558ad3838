using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>Shapes of lists.</summary>
internal sealed class ArrayShapes(ModelingContext context, ISchemas schemas)
{
    public ArrayShape Build(SchemaSource source, MergedSchema merged) => new(ModelItems(source, merged))
    {
        MinItems = merged.MinItems,
        MaxItems = merged.MaxItems,
        UniqueItems = merged.UniqueItems,
    };

    /// <summary>What the items are made from; <see langword="null"/> when nothing is said of them.</summary>
    public static SchemaSource? FindItemsSource(SchemaSource source, MergedSchema merged) => merged.Items.Count switch
    {
        0 => null,
        1 => SchemaSource.Of(merged.Items[0].Schema, merged.Items[0].Pointer),
        _ => new SchemaSource { Id = source.Id + "/items", Parts = merged.Items.ToEquatableArray() },
    };

    private SchemaUse ModelItems(SchemaSource source, MergedSchema merged)
    {
        if (FindItemsSource(source, merged) is { } items)
        {
            return schemas.Use(items);
        }

        return merged.PrefixItems is { } prefix
            ? ModelPrefixItems(source, prefix)
            : schemas.Use(source.Id + "/items", new AnyShape(UntypedCause.Unspecified));
    }

    // Microsoft.OpenApi hands prefixItems over unread: when all are of one plain type, that is the items' type.
    private SchemaUse ModelPrefixItems(SchemaSource source, SchemaPart part)
    {
        var types = new HashSet<string?>(
            SchemaKeywords.ReadPrefixItems(
                (OpenApiSchema)part.Schema)!.Select(static item => Extensions.ReadText((item as JsonObject)?["type"])));
        SchemaShape? shape = types.Count != 1 ? null : types.First() switch
        {
            "string" => new StringShape(Format: null),
            "number" => new NumberShape(IsInteger: false, Format: null),
            "integer" => new NumberShape(IsInteger: true, Format: null),
            "boolean" => new BooleanShape(),
            _ => null,
        };
        if (shape is null)
        {
            context.Report(ModelingDiagnosticIds.UnsupportedKeyword, part.Pointer + "/prefixItems", "prefixItems");
        }

        return schemas.Use(source.Id + "/items", shape ?? new AnyShape(UntypedCause.Unsupported));
    }
}
