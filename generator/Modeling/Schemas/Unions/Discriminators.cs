using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Parts;
using CaseList = System.Collections.Generic.List<(
    Specwright.Generator.Modeling.Schemas.Parts.SchemaSource Alternative, Specwright.Generator.Modeling.Schemas.Unions.UnionCase Case)>;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Finds which values of a union's discriminator name which of its alternatives.</summary>
internal sealed class Discriminators(
    Components components,
    Inheritance inheritance,
    BaseCaseFinder bases,
    BaseLevels levels,
    DiscriminatorMappings mappings,
    DiscriminatorProperty properties)
{
    /// <summary>
    /// The values of each case; <see langword="null"/> when one case has none of its own, or no case has any, so that the discriminator
    /// cannot tell.
    /// </summary>
    /// <param name="union">The id of the schema that lists the cases.</param>
    /// <param name="discriminator">Its discriminator.</param>
    /// <param name="cases">The cases, where they stand and what they come to.</param>
    /// <param name="nested">The cases of a case that is a union itself.</param>
    public NamedCases? Find(string union, OpenApiDiscriminator discriminator, CaseList cases, Func<UnionCase, CaseList> nested)
    {
        var property = discriminator.PropertyName!;
        var candidates = cases.ConvertAll(one => MakeCandidate(union, discriminator, one.Alternative, one.Case, nested));
        var other = FindDefault(discriminator, cases) ?? FindUnnamed(cases, candidates, property);
        if (other is { } unnamed)
        {
            candidates[unnamed] = candidates[unnamed] with { Implied = null };
        }

        var kind = CaseNames.ChooseKind(null, candidates);
        var values = CaseNames.Assign(candidates, kind, nameIsLast: false);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].IsEmpty && i != other)
            {
                return null;
            }
        }

        return values.TrueForAll(static one => one.IsEmpty)
            ? null
            : new NamedCases(kind, values, other, DefaultTakesOthers: FindDefault(discriminator, cases) is not null);
    }

    /// <summary>Whether a discriminator's mapping names the schema that an alternative refers to.</summary>
    public bool IsMapped(OpenApiDiscriminator discriminator, SchemaSource alternative) =>
        FindComponent(alternative) is { } component && mappings.Of(discriminator).ContainsKey(component.Id);

    private CaseCandidate MakeCandidate(
        string union, OpenApiDiscriminator discriminator, SchemaSource alternative, UnionCase one, Func<UnionCase, CaseList> nested)
    {
        var property = discriminator.PropertyName!;
        var target = FindComponent(alternative) ?? one.Source;
        var values = FindGiven(union, discriminator, alternative, one.Source, target);
        if (one.IsUnion)
        {
            values.AddRange(FindNested(union, discriminator, one, nested).Except(values).ToList());
            return new CaseCandidate { Values = values, Implied = target.ComponentName };
        }

        if (values.Count == 0 && target.ComponentName is { } name)
        {
            values = mappings.FindOwn(name) is { } own ? [own]
                : levels.Of(name).Where(level => level.Property == property).SelectMany(static level => level.Values).ToList();
        }

        var candidate = properties.MakeCandidate(one.Source, one.Merged, property, target.ComponentName, values);
        return candidate is { Values.Count: 0, Implied: null, Allowed: { } allowed } ? candidate with { Values = allowed } : candidate;
    }

    // The values that name the cases of a case that is a union itself name that case.
    private IEnumerable<string> FindNested(
        string union, OpenApiDiscriminator discriminator, UnionCase one, Func<UnionCase, CaseList> nested)
    {
        var property = discriminator.PropertyName!;
        if (one.Source.ComponentName is { } name && inheritance.IsBase(name))
        {
            var found = bases.Find(name);
            return found.Property == property
                ? found.Cases.SelectMany(static inner => inner.Values)
                : found.Cases.SelectMany(inner => ReadMapped(discriminator, components.GetSource(inner.Component)));
        }

        var cases = nested(one);
        if (one.Merged.Discriminator is { } inner && inner.PropertyName == property
            && cases.TrueForAll(static one => !one.Case.IsUnion)
            && Find(one.Source.Id, inner, cases, nested) is { } named)
        {
            return named.Values.SelectMany(static values => values);
        }

        return cases.SelectMany(inner =>
            FindGiven(union, discriminator, inner.Alternative, inner.Case.Source, FindComponent(inner.Alternative) ?? inner.Case.Source));
    }

    private List<string> ReadMapped(OpenApiDiscriminator discriminator, SchemaSource component) =>
        mappings.Of(discriminator).TryGetValue(component.Id, out var values) ? values : [];

    private List<string> FindGiven(
        string union, OpenApiDiscriminator discriminator, SchemaSource alternative, SchemaSource source, SchemaSource target)
    {
        var mapping = mappings.Of(discriminator);
        if (mapping.TryGetValue(target.Id, out var values) || mapping.TryGetValue(source.Id, out values))
        {
            return [.. values];
        }

        return alternative.Id.StartsWith(union + "/", StringComparison.Ordinal)
            && DiscriminatorMappings.OfInline(discriminator).TryGetValue(alternative.Id.Substring(union.Length), out values)
            ? [.. values]
            : [];
    }

    /// <summary>The case that <c>defaultMapping</c> names.</summary>
    private int? FindDefault(OpenApiDiscriminator discriminator, CaseList cases)
    {
        if (discriminator.DefaultMapping is not { } reference || components.FindTarget(reference) is not { } target)
        {
            return null;
        }

        var index = cases.FindIndex(one => (FindComponent(one.Alternative) ?? one.Case.Source).Id == target.Id);
        return index < 0 ? null : index;
    }

    /// <summary>The only case without the property that names all others: objects without it are of that case.</summary>
    private static int? FindUnnamed(CaseList cases, List<CaseCandidate> candidates, string property)
    {
        int? only = null;
        for (var i = 0; i < cases.Count; i++)
        {
            if (cases[i].Case.IsUnion || cases[i].Case.Merged.FindProperty(property) is not null)
            {
                continue;
            }

            if (only is not null || candidates[i].Values.Count > 0)
            {
                return null;
            }

            only = i;
        }

        return only;
    }

    private SchemaSource? FindComponent(SchemaSource alternative) =>
        alternative.ComponentName is not null ? alternative
        : !alternative.Parts.IsEmpty && alternative.Parts[alternative.Parts.Count - 1].Schema is OpenApiSchemaReference last
            ? components.FindTarget(last)
        : null;
}
