using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>
/// Decides over the whole document which union a case may derive from, so that a selection changes no base. What has a name of its own (a
/// component, a title) may be listed anywhere: it derives from the only union with a name and a <c>discriminator</c> that lists it, those
/// that are components first. A union of an operation's own is no base of it: with another operation there might be a second one. One
/// without a <c>discriminator</c> is the base only of what is called after it and stands nowhere else (<c>Creature</c> of
/// <c>CreatureCat</c>, as ASP.NET Core names what derives from a type): whether others can be told apart depends on later ones, too.
/// </summary>
internal sealed class CaseClaims
{
    // How often what unions list may be listed again by unions of unions, on average.
    private const int NestedFactor = 8;

    private readonly SchemaIndex _schemas;
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OutlinedUnion> _open = new(StringComparer.Ordinal);
    private int _budget;

    public CaseClaims(DocumentOutline outline, SchemaIndex schemas)
    {
        _schemas = schemas;
        _budget = NestedFactor * outline.Unions.Sum(static union => union.Components.Count);
        foreach (var union in outline.Unions.Where(static union => union is { IsComponent: true, HasDiscriminator: false }))
        {
            _open[union.Component!] = union;
        }

        var elsewhere = new HashSet<string>(outline.UsedComponents.All.Select(NameOf), StringComparer.OrdinalIgnoreCase);
        elsewhere.UnionWith(outline.Unions
            .SelectMany(union => union.Components.Select(component => (Name: NameOf(component), Root: RootOf(union) ?? "")))
            .Distinct()
            .GroupBy(static one => one.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key));
        foreach (var union in outline.Unions)
        {
            if (RootOf(union) is { } root)
            {
                var claim = new Claim(root, union.Content, union.IsComponent ? 0 : 1, IsSole: true);
                foreach (var name in GetCases(union).Where(name =>
                    union.HasDiscriminator || (IsOwn(name, root) && !elsewhere.Contains(name))))
                {
                    _claims[name] = _claims.TryGetValue(name, out var other) ? other.Or(claim) : claim;
                }
            }
        }
    }

    /// <summary>Whether a union may be the base of a case.</summary>
    public bool Allow(SchemaModel union, SchemaModel one) =>
        NameOf(one) is { } name
            ? _claims.TryGetValue(name, out var claim)
                && claim.IsSole
                && string.Equals(claim.Root, RootOf(union), StringComparison.OrdinalIgnoreCase)
            : SchemaPlace.Of(one.Id).Scope == SchemaPlace.Of(union.Id).Scope;

    private static bool IsOwn(string name, string union) =>
        name.Length > union.Length && name.StartsWith(union, StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[union.Length]);

    private string NameOf(string component) => _schemas.Titles.GetComponentName(component);

    private string? NameOf(SchemaModel schema) => schema.ComponentName is { } component ? NameOf(component) : _schemas.Titles.Find(schema);

    private string? RootOf(SchemaModel union) =>
        NameOf(union) ?? (SchemaPlace.Of(union.Id) is { Kind: SchemaPlaceKind.Schema } place ? NameOf(place.Name) : null);

    private string? RootOf(OutlinedUnion union) =>
        union.Title is { } title && _schemas.Titles.Find(title) is { } name ? name
        : union.Component is { } component ? NameOf(component)
        : null;

    /// <summary>The names of what a union lists; a component that lists alternatives without a discriminator stands for these.</summary>
    private IEnumerable<string> GetCases(OutlinedUnion union)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<OutlinedUnion>([union]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            foreach (var title in current.Titles)
            {
                if (_schemas.Titles.Find(title) is { } name)
                {
                    yield return name;
                }
            }

            foreach (var component in current.Components.Where(seen.Add))
            {
                yield return NameOf(component);
                if (_open.TryGetValue(component, out var nested) && (_budget -= nested.Components.Count) >= 0)
                {
                    open.Push(nested);
                }
            }
        }
    }

    /// <summary>The best union that lists a case.</summary>
    /// <param name="Root">The name of the union, or of the component that it stands in.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Rank">Which union comes first: the lower.</param>
    /// <param name="IsSole">Whether no other union of the rank lists the case.</param>
    private sealed record Claim(string Root, ulong Content, int Rank, bool IsSole)
    {
        public Claim Or(Claim other) =>
            other.Rank < Rank ? other
            : other.Rank > Rank || (string.Equals(other.Root, Root, StringComparison.OrdinalIgnoreCase) && other.Content == Content) ? this
            : this with { IsSole = false };
    }
}
