using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Finds the <c>oneOf</c> and <c>anyOf</c> of a schema's parts that say which cases the schema has.</summary>
internal sealed class AlternativeLists(Components components)
{
    /// <summary>Lists within lists deeper than this are not looked into for a child.</summary>
    private const int DepthLimit = 8;

    // Each child of a base asks for the base's list again.
    private readonly Dictionary<IList<IOpenApiSchema>, HashSet<string>> _names = [];

    /// <summary>Adds the lists of one part.</summary>
    /// <param name="merged">What is put together.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="part">The part.</param>
    /// <param name="schema">The part's schema.</param>
    /// <param name="chain">The components that led to the part, the outermost first; an empty name for each <c>allOf</c> between.</param>
    public void Absorb(MergedSchema merged, SchemaSource source, SchemaPart part, OpenApiSchema schema, List<string> chain)
    {
        if ((part.Scope & PartScope.WithoutAlternatives) != 0)
        {
            return;
        }

        Absorb(merged, source, schema.OneOf, part.Pointer, "oneOf", chain);
        Absorb(merged, source, schema.AnyOf, part.Pointer, "anyOf", chain);
    }

    private void Absorb(
        MergedSchema merged,
        SchemaSource source,
        IList<IOpenApiSchema>? list,
        string pointer,
        string keyword,
        List<string> chain)
    {
        if (list is not { Count: > 0 } || IsChosen(source, chain) || IsListOfChildren(list, chain))
        {
            return;
        }

        var cases = new List<SchemaSource>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } one)
            {
                cases.Add(SchemaSource.Of(one, BoundedPointer.Append(pointer, keyword, i)));
            }
        }

        merged.AddAlternatives(cases.ToEquatableArray(), chain.Where(static name => name.Length > 0));
    }

    /// <summary>Whether the source is what one case of that very list was merged with: the case is chosen already.</summary>
    private static bool IsChosen(SchemaSource source, List<string> chain) =>
        source.Derivation is { } derivation && chain.Exists(derivation.Components.Contains);

    /// <summary>
    /// Whether a base lists its children beside its own members, and what is composed of the base is one of them. A component that lists
    /// itself is no child of its own.
    /// </summary>
    private bool IsListOfChildren(IList<IOpenApiSchema> list, List<string> chain)
    {
        var owner = chain.FindLastIndex(static name => name.Length > 0);
        return owner > 0 && chain.FindIndex(0, owner, NamesIn(list).Contains) >= 0;
    }

    private HashSet<string> NamesIn(IList<IOpenApiSchema> list)
    {
        if (!_names.TryGetValue(list, out var names))
        {
            AddNames(list, names = new HashSet<string>(StringComparer.Ordinal), 0);
            _names.Add(list, names);
        }

        return names;
    }

    private void AddNames(IList<IOpenApiSchema>? list, HashSet<string> names, int depth)
    {
        foreach (var one in depth < DepthLimit ? list ?? [] : [])
        {
            if (one is OpenApiSchemaReference reference)
            {
                if (components.GetName(reference) is { } name)
                {
                    names.Add(name);
                }
            }
            else if (one is OpenApiSchema inline)
            {
                AddNames(inline.OneOf, names, depth + 1);
                AddNames(inline.AnyOf, names, depth + 1);
            }
        }
    }
}
