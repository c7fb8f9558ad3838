using Specwright.Generator.Common;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.ReaderWorkarounds;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The lists of alternatives of the scanned files, and which of them a component derives from.</summary>
internal sealed class OutlinedUnions(OutlinedComponents components)
{
    private readonly List<Listed> _unions = [];
    private List<OutlinedUnion>? _reduced;

    /// <summary>Notes a schema that lists alternatives.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="title">Its title.</param>
    /// <param name="alternatives">What it lists.</param>
    public void Add(in OutlineFrame schema, string? title, OutlinedAlternatives alternatives)
    {
        var component = schema.Scope.Component is { } name ? ComponentNames.Clean(name) : null;
        var union = new OutlinedUnion(
            component,
            schema.IsComponent,
            schema.IsComponent ? null : title,
            schema.Hash,
            schema.HasDiscriminator,
            [],
            alternatives.Titles);
        _unions.Add(new(union, alternatives.References));
    }

    /// <summary>
    /// For each component that unions with a discriminator list: the one component that is, or has, the union that it derives from.
    /// </summary>
    public Dictionary<string, string> FindClaimants()
    {
        var claims = new Dictionary<string, Claim>(StringComparer.Ordinal);
        foreach (var union in Get().Where(static union => union is { HasDiscriminator: true, Component: not null }))
        {
            var rank = union.IsComponent ? 0 : 1;
            foreach (var name in union.Components)
            {
                if (!claims.TryGetValue(name, out var claim) || rank < claim.Rank)
                {
                    claims[name] = new(rank, union.Component);
                }
                else if (rank == claim.Rank && claim.Owner != union.Component)
                {
                    claims[name] = new(rank, null);
                }
            }
        }

        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (claim.Value.Owner is { } owner && owner != claim.Key)
            {
                owners.Add(claim.Key, owner);
            }
        }

        return owners;
    }

    /// <summary>The unions, less components that are another one, and null. Nothing may be added afterwards.</summary>
    public List<OutlinedUnion> Get() => _reduced ??= Reduce();

    private List<OutlinedUnion> Reduce()
    {
        var unions = _unions.ConvertAll(one => one.Union with { Components = components.FindNames(one.References) });
        var byName = unions.Where(static union => union.IsComponent).ToLookup(static union => union.Component!, StringComparer.Ordinal);
        return unions.FindAll(union => !union.IsComponent || !NullableCopies.GetNamesOfOriginal(union.Component!).Any(name =>
            byName[name].Any(original => original.HasDiscriminator == union.HasDiscriminator
                && original.Components.SequenceEqual(union.Components))));
    }

    private sealed record Listed(OutlinedUnion Union, List<int> References);

    private sealed record Claim(int Rank, string? Owner);
}
