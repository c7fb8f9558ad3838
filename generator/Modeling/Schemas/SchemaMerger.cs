using System.Globalization;
using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Puts together what the parts of a schema say (<c>allOf</c>): where parts contradict each other, the later one holds.</summary>
internal sealed class SchemaMerger(ModelingContext context, Components components, PartSummaries summaries)
{
    private const int DepthLimit = 64;

    // A union's case and that case merged with the union's base stand at the same place.
    private readonly Dictionary<(string Id, int Parts, PartScope Scope, JsonSchemaType? OnlyTypes), MergedSchema> _known = [];

    public MergedSchema Merge(SchemaSource source)
    {
        var key = (source.Id, source.Parts.Count, source.Parts.IsEmpty ? PartScope.Whole : source.Parts[0].Scope, source.OnlyTypes);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var merged = new MergedSchema();
        var chain = new List<string>();
        if (source.ComponentName is not null)
        {
            chain.Add(source.ComponentName);
            merged.Components.Add(source.ComponentName);
        }

        foreach (var part in source.Parts)
        {
            Absorb(merged, part, chain);
        }

        if (!source.Alternatives.IsEmpty)
        {
            merged.Alternatives.Add(source.Alternatives);
        }

        if (source.OnlyTypes is { } only)
        {
            merged.Types = only;
        }

        _known[key] = merged;
        return merged;
    }

    private void Absorb(MergedSchema merged, SchemaPart part, List<string> chain)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (chain.Count > DepthLimit)
        {
            context.Find(ModelingDiagnosticIds.TooComplex, part.Pointer, DepthLimit.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (part.Schema is OpenApiSchemaReference reference)
        {
            AbsorbReference(merged, part, reference, chain);
            return;
        }

        var schema = (OpenApiSchema)part.Schema;
        if ((part.Scope & PartScope.WithoutAllOf) == 0 && schema.AllOf is { Count: > 0 })
        {
            chain.Add(string.Empty);
            foreach (var member in SchemaResolver.Expand(part, schema))
            {
                Absorb(merged, member, chain);
            }

            chain.RemoveAt(chain.Count - 1);
            return;
        }

        AbsorbTypes(merged, part, schema);
        ScalarMerger.Absorb(merged, schema);
        AbsorbArray(merged, part, schema);
        AbsorbObject(merged, part, schema);
        AbsorbAlternatives(merged, part, schema, chain);
        AbsorbLost(merged, part, schema);
    }

    private void AbsorbReference(MergedSchema merged, SchemaPart part, OpenApiSchemaReference reference, List<string> chain)
    {
        if (components.Target(reference) is not { } target)
        {
            context.Find(ModelingDiagnosticIds.UnresolvedReference, part.Pointer, reference.Reference.ReferenceV3 ?? reference.Reference.Id ?? string.Empty);
            merged.IsUnresolved = true;
            return;
        }

        var name = target.ComponentName ?? target.Id;
        if (chain.Contains(name))
        {
            context.Find(ModelingDiagnosticIds.ComposedOfItself, part.Pointer, name);
            return;
        }

        merged.Components.Add(name);
        chain.Add(name);
        Absorb(merged, target.Parts[0] with { Scope = part.Scope & PartScope.WithoutAlternatives }, chain);
        chain.RemoveAt(chain.Count - 1);
        if ((part.Scope & PartScope.TargetOnly) == 0 && ReferenceSiblings.Of(reference.Reference) is { } siblings)
        {
            Absorb(merged, new(siblings, part.Pointer, part.Scope & PartScope.WithoutAlternatives), chain);
        }
    }

    private void AbsorbTypes(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        merged.IsUnresolved |= schema.Extensions is { } extensions && extensions.ContainsKey(Extensions.Unresolved);
        var types = SchemaKeywords.OwnTypes(schema);
        if (types == 0)
        {
            return;
        }

        var common = merged.Types == 0 ? types : PartSummaries.Common(merged.Types, types);
        if (common == 0)
        {
            if (merged.HasContent && summaries.Of(part).Weight == PartWeight.Content)
            {
                context.Find(ModelingDiagnosticIds.Contradiction, part.Pointer, TypeNames.Of(merged.Types), TypeNames.Of(types));
            }

            Forget(merged);
        }

        merged.Types = common == 0 ? types : common;
    }

    // What was said of values of another type is void.
    private static void Forget(MergedSchema merged)
    {
        merged.Properties.Clear();
        merged.PropertiesByName.Clear();
        merged.Required.Clear();
        merged.AdditionalProperties.Clear();
        merged.PatternProperties.Clear();
        merged.Items.Clear();
        merged.PrefixItems = null;
        merged.Enum = null;
        merged.Format = null;
        merged.Alternatives.Clear();
    }

    private static void AbsorbArray(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        if (schema.Items is not null)
        {
            merged.Items.Add(new(schema.Items, part.Pointer + "/items"));
        }

        if (SchemaKeywords.PrefixItems(schema) is not null)
        {
            merged.PrefixItems = part;
        }

        merged.MinItems = ScalarMerger.Larger(merged.MinItems, schema.MinItems);
        merged.MaxItems = ScalarMerger.Smaller(merged.MaxItems, schema.MaxItems);
        merged.UniqueItems |= schema.UniqueItems is true;
    }

    private static void AbsorbObject(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        foreach (var property in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Value is null)
            {
                continue;
            }

            if (!merged.PropertiesByName.TryGetValue(property.Key, out var entry))
            {
                merged.PropertiesByName.Add(property.Key, entry = new MergedProperty(property.Key));
                merged.Properties.Add(entry);
            }

            var one = new SchemaPart(property.Value, Pointers.Append(part.Pointer, "properties", property.Key));
            if (!entry.Parts.Exists(other => ReferenceEquals(other.Schema, one.Schema)))
            {
                entry.Parts.Add(one);
            }
        }

        merged.Required.UnionWith(schema.Required ?? new HashSet<string>());
        merged.IsClosed |= !schema.AdditionalPropertiesAllowed;
        if ((schema.AdditionalProperties ?? schema.UnevaluatedPropertiesSchema) is { } additional)
        {
            merged.AdditionalProperties.Add(new(additional, part.Pointer + (schema.AdditionalProperties is null ? "/unevaluatedProperties" : "/additionalProperties")));
        }

        foreach (var pattern in schema.PatternProperties ?? new Dictionary<string, IOpenApiSchema>())
        {
            merged.PatternProperties.Add(new(pattern.Value, Pointers.Append(part.Pointer, "patternProperties", pattern.Key)));
        }

        merged.MinProperties = ScalarMerger.Larger(merged.MinProperties, schema.MinProperties);
        merged.MaxProperties = ScalarMerger.Smaller(merged.MaxProperties, schema.MaxProperties);
        if (schema.Discriminator is { PropertyName.Length: > 0 })
        {
            merged.Discriminator = schema.Discriminator;
            merged.DiscriminatorPointer = part.Pointer + "/discriminator";
        }
    }

    private void AbsorbAlternatives(MergedSchema merged, SchemaPart part, OpenApiSchema schema, List<string> chain)
    {
        if ((part.Scope & PartScope.WithoutAlternatives) != 0)
        {
            return;
        }

        foreach (var (list, keyword) in (IEnumerable<(IList<IOpenApiSchema>?, string)>)[(schema.OneOf, "oneOf"), (schema.AnyOf, "anyOf")])
        {
            // A base that lists its children beside its own members: a child that is composed of the base is one of them already.
            if (list is not { Count: > 0 } || (chain.Count > 1 && list.OfType<OpenApiSchemaReference>().Any(one => components.Name(one) is { } name && chain.Contains(name))))
            {
                continue;
            }

            var cases = new List<SchemaSource>(list.Count);
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { } one)
                {
                    cases.Add(SchemaSource.Of(one, Pointers.Append(part.Pointer, keyword, i)));
                }
            }

            merged.Alternatives.Add(cases.ToEquatableArray());
        }
    }

    private static void AbsorbLost(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        var keyword = schema switch
        {
            { If: not null } or { Then: not null } or { Else: not null } => "if",
            { Not: not null } => "not",
            { DependentSchemas.Count: > 0 } => "dependentSchemas",
            { DynamicRef: not null } => "$dynamicRef",
            _ => null,
        };

        if (keyword is not null)
        {
            merged.Lost = (keyword, Pointers.Append(part.Pointer, keyword));
        }
    }
}
