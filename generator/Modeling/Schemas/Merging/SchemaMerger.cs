using System.Globalization;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Puts together what the parts of a schema say (<c>allOf</c>): where parts contradict each other, the later one holds.</summary>
internal sealed class SchemaMerger(ModelingContext context, Components components, PartSummaries summaries, AllOfParts parts)
{
    private const int DepthLimit = 64;

    private readonly AlternativeLists _alternatives = new(components);
    private readonly Stack<List<string>> _chains = new();
    private TypeInference? _inference;

    // A union's case and that case merged with the union's base stand at the same place.
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>What properties and values are made from.</summary>
    public ElementSources Elements { get; } = new();

    public MergedSchema Merge(SchemaSource source)
    {
        var scope = source.Parts.IsEmpty ? PartScope.Whole : source.Parts[0].Scope;
        _known.TryGetValue(source.Id, out var first);
        for (var known = first; known is not null; known = known.Next)
        {
            if (known.Parts == source.Parts.Count && known.Scope == scope && known.OnlyTypes == source.OnlyTypes)
            {
                return known.Merged;
            }
        }

        var merged = new MergedSchema();
        var chain = _chains.Count > 0 ? _chains.Pop() : [];
        if (source.ComponentName is not null)
        {
            chain.Add(source.ComponentName);
            merged.AddComponent(source.ComponentName, PartScope.Whole);
        }

        foreach (var part in source.Parts)
        {
            Absorb(merged, source, part, chain);
        }

        chain.Clear();
        _chains.Push(chain);
        if (!source.Joined.IsEmpty)
        {
            Join(merged, source);
        }

        if (!source.Alternatives.IsEmpty)
        {
            merged.AddAlternatives(source.Alternatives, []);
        }

        if (source.OnlyTypes is { } only)
        {
            merged.Types = only;
        }

        if (merged.IsTooComplex)
        {
            // What is known of it is not all, and the half of a type would be taken for the whole.
            merged = new MergedSchema { IsTooComplex = true };
        }

        // Known before it is complete: alternatives may lead back to it.
        _known[source.Id] = new(source.Parts.Count, scope, source.OnlyTypes, merged, first);
        (_inference ??= new TypeInference(summaries, Merge)).Complete(merged);
        return merged;
    }

    // Members of all, required where all require them; what a member holds is what any of them says.
    private void Join(MergedSchema merged, SchemaSource source)
    {
        merged.Types = JsonSchemaType.Object;
        HashSet<string>? required = null;
        foreach (var one in source.Joined)
        {
            var part = Merge(one);
            if (part.IsTooComplex || !context.TrySpend(1 + part.Properties.Count + part.Required.Count, source.Id))
            {
                merged.IsTooComplex = true;
                return;
            }

            foreach (var property in part.Properties)
            {
                merged.GetOrAddProperty(property.Name).AddAlternative(Elements.MakePropertySource(one, property));
            }

            required ??= [.. part.Required];
            required.IntersectWith(part.Required);
        }

        if (merged.Properties.Count == 0)
        {
            merged.ElementAlternatives = source.Joined.SelectMany(
                one => ElementSources.MakeValueSources(one, Merge(one))).ToEquatableArray();
        }

        merged.Require(required ?? []);
    }

    private void Absorb(MergedSchema merged, SchemaSource source, SchemaPart part, List<string> chain)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        if (merged.IsTooComplex)
        {
            return;
        }

        if (chain.Count > DepthLimit)
        {
            context.Report(ModelingDiagnosticIds.TooComplex, part.Pointer, DepthLimit.ToString(CultureInfo.InvariantCulture) + " levels");
            return;
        }

        if (part.Schema is OpenApiSchemaReference reference)
        {
            AbsorbReference(merged, source, part, reference, chain);
            return;
        }

        var schema = (OpenApiSchema)part.Schema;
        if ((part.Scope & PartScope.WithoutAllOf) == 0 && schema.AllOf is { Count: > 0 })
        {
            chain.Add(string.Empty);
            foreach (var member in parts.Expand(part, schema))
            {
                Absorb(merged, source, member, chain);
            }

            chain.RemoveAt(chain.Count - 1);
            return;
        }

        if (!IsSpelledOut(source) && !context.TrySpend(1 + MeasureSize(schema), source.Id))
        {
            merged.IsTooComplex = true;
            return;
        }

        AbsorbTypes(merged, part, schema);
        ScalarMerger.Absorb(merged, schema);
        StructureMerger.AbsorbArray(merged, part, schema);
        StructureMerger.AbsorbObject(merged, part, schema);
        _alternatives.Absorb(merged, source, part, schema, chain);
        StructureMerger.AbsorbNot(merged, part, schema);
    }

    private void AbsorbReference(
        MergedSchema merged,
        SchemaSource source,
        SchemaPart part,
        OpenApiSchemaReference reference,
        List<string> chain)
    {
        if (components.FindTarget(reference) is not { } target)
        {
            merged.IsUnresolved = true;
            return;
        }

        var name = target.ComponentName ?? target.Id;
        if (chain.Contains(name))
        {
            context.Report(ModelingDiagnosticIds.ComposedOfItself, part.Pointer, name);
            return;
        }

        // By whichever way it is reached again, it has no more to say.
        var scope = part.Scope & PartScope.WithoutAlternatives;
        if (!merged.AddComponent(name, scope))
        {
            return;
        }

        chain.Add(name);
        Absorb(merged, source, target.Parts[0] with { Scope = scope }, chain);
        chain.RemoveAt(chain.Count - 1);
    }

    // What stands in the document by itself is merged once, and multiplies nothing.
    private static bool IsSpelledOut(SchemaSource source) =>
        source.Parts.Count == 1 && source.Derivation is null && source.Parts[0].Schema is OpenApiSchema schema
        && (schema.AllOf is not { Count: > 0 } || (source.Parts[0].Scope & PartScope.WithoutAllOf) != 0);

    // Long names and descriptions are repeated, too.
    private static int MeasureSize(OpenApiSchema schema) =>
        (schema.Required?.Count ?? 0) + (schema.Enum?.Count ?? 0)
        + (schema.Properties is { Count: > 0 } properties
            ? properties.Sum(static one =>
                1 + ((one.Key.Length + DocLengths.GetLeast(DocText.Read((one.Value as OpenApiSchema)?.Description))) / 50))
            : 0);

    private void AbsorbTypes(MergedSchema merged, SchemaPart part, OpenApiSchema schema)
    {
        merged.IsUnresolved |= schema.Extensions is { } extensions && extensions.ContainsKey(ExtensionNames.Unresolved);
        merged.HasType |= SchemaKeywords.HasType(schema);
        merged.Hints |= TypeHintReader.Read(schema);
        merged.DescribedType = SchemaKeywords.ReadDescribedType(schema) is var described && described != 0
            ? described : merged.DescribedType;
        var types = SchemaKeywords.ReadStatedTypes(schema);
        if (types == 0)
        {
            return;
        }

        var common = merged.Types == 0 ? types : PartSummaries.Intersect(merged.Types, types);
        if (common == 0)
        {
            if (merged.HasContent && summaries.Of(part).Weight == PartWeight.Content)
            {
                context.Report(ModelingDiagnosticIds.Contradiction, part.Pointer, TypeNames.Of(merged.Types), TypeNames.Of(types));
            }

            merged.Forget();
        }

        merged.Types = common == 0 ? types : common;
    }

    /// <summary>What the sources of one identity came to.</summary>
    private sealed record Known(int Parts, PartScope Scope, JsonSchemaType? OnlyTypes, MergedSchema Merged, Known? Next);
}
