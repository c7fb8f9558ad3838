using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>Decides which unions are records that their cases derive from.</summary>
/// <remarks>
/// Bases that components are composed of, where the document says so. Of other unions those with a discriminator whose cases are objects
/// of no other such union: a record has one base. Unions that are components come before those that are not. The whole document decides
/// (<see cref="CaseClaims"/>).
/// </remarks>
internal sealed class UnionOwners
{
    private const int DepthLimit = 64;

    private readonly SchemaIndex _schemas;

    // It looks at the whole document, and not every client has a union that asks.
    private readonly Lazy<CaseClaims> _claims;

    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    public UnionOwners(ApiModel model, SchemaIndex schemas)
    {
        _schemas = schemas;
        _claims = new Lazy<CaseClaims>(() => new CaseClaims(model.Outline, schemas));
        var unions = model.Schemas.Where(schema => schemas.GetCanonical(schema.Id) == schema.Id)
            .Where(static schema => schema.Shape is UnionShape { DiscriminatorProperty: not null, Base: not null }).ToList();
        AddDeclared(model, unions.FindAll(IsDeclared));
        var listed = unions.FindAll(static schema => !IsDeclared(schema));
        var members = new HashSet<string>(StringComparer.Ordinal);
        AddListed(listed.FindAll(static schema => schema.ComponentName is not null), members);
        AddListed(listed.FindAll(static schema => schema.ComponentName is null), members);
    }

    public bool IsBase(string union) => _bases.Contains(union);

    /// <summary>The base that an object, or another base, derives from.</summary>
    public string? ParentOf(string id) => _parents.TryGetValue(id, out var parent) ? parent : null;

    /// <summary>What derives directly from each base.</summary>
    public ILookup<string, string> GetChildren() =>
        _parents.ToLookup(static entry => entry.Value, static entry => entry.Key, StringComparer.Ordinal);

    private static bool IsDeclared(SchemaModel schema) => schema.Shape is UnionShape { Base.Discriminators.IsEmpty: false };

    private static UnionShape GetUnion(SchemaModel schema) => (UnionShape)schema.Shape;

    private void AddDeclared(ApiModel model, List<SchemaModel> unions)
    {
        foreach (var union in unions)
        {
            _bases.Add(union.Id);
        }

        foreach (var schema in model.Schemas)
        {
            var parent = schema.Shape is ObjectShape obj ? obj.Parent : (schema.Shape as UnionShape)?.Base?.Parent;
            if (parent is not null && _bases.Contains(parent))
            {
                _parents.Add(schema.Id, parent);
            }
        }

        // A case that came out as something else, because the document contradicts itself, cannot derive from anything.
        foreach (var union in unions.FindAll(union => GetUnion(union).Cases.Any(one => !DerivesFrom(one, union.Id))))
        {
            for (var id = union.Id; id is not null; id = ParentOf(id))
            {
                _bases.Remove(id);
            }
        }

        foreach (var orphan in _parents.Where(entry => !_bases.Contains(entry.Value)).Select(static entry => entry.Key).ToList())
        {
            _parents.Remove(orphan);
        }
    }

    private bool DerivesFrom(UnionCaseModel one, string union)
    {
        var id = _schemas.GetCanonical(one.Schema.Id);
        if (id == union)
        {
            return one.IsItself;
        }

        while (id is not null && id != union)
        {
            id = ParentOf(id);
        }

        return id == union;
    }

    private void AddListed(List<SchemaModel> unions, HashSet<string> members)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in unions.SelectMany(union => GetCases(union).Where(id => _claims.Value.Allow(union, _schemas[id])))
            .Where(id => !members.Contains(id)))
        {
            counts[id] = counts.TryGetValue(id, out var count) ? count + 1 : 1;
        }

        members.UnionWith(counts.Keys);
        var left = unions.Where(union => GetCases(union) is var cases && cases.Count == GetUnion(union).Cases.Count
            && cases.TrueForAll(id => _claims.Value.Allow(union, _schemas[id]))
            && cases.TrueForAll(id => counts.TryGetValue(id, out var count) && count == 1 && !_parents.ContainsKey(id)))
            .ToDictionary(static union => union.Id, GetCases, StringComparer.Ordinal);

        // A union whose cases are told apart by another discriminator may be a case itself.
        for (var removed = true; removed;)
        {
            var lost = left.Where(union => !union.Value.TrueForAll(id => _schemas[id].Shape is ObjectShape || left.ContainsKey(id)))
                .Select(static union => union.Key).ToList();
            lost.ForEach(id => left.Remove(id));
            removed = lost.Count > 0;
        }

        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var union in left)
        {
            union.Value.ForEach(id => parents.Add(id, union.Key));
        }

        foreach (var union in left.Keys.Where(id => IsDeep(id, parents)).ToList())
        {
            left.Remove(union);
        }

        foreach (var entry in parents)
        {
            if (left.ContainsKey(entry.Value))
            {
                _parents[entry.Key] = entry.Value;
            }
        }

        _bases.UnionWith(left.Keys);
    }

    // Unions may contain each other in a circle.
    private static bool IsDeep(string id, Dictionary<string, string> parents)
    {
        for (var steps = 0; parents.TryGetValue(id, out var parent); steps++)
        {
            if (steps > DepthLimit)
            {
                return true;
            }

            id = parent;
        }

        return false;
    }

    private List<string> GetCases(SchemaModel union) =>
        GetUnion(union).Cases.Select(one => _schemas.GetCanonical(one.Schema.Id)).Distinct(StringComparer.Ordinal).ToList();
}
