using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>Decides which unions are base records of their cases: discriminated ones whose cases are objects of no other such union.</summary>
internal sealed class UnionIndex
{
    private readonly Dictionary<string, string> _baseOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Property, string? Value)> _constants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    public UnionIndex(ApiModel model, SchemaIndex schemas)
    {
        var candidates = new List<(string Id, UnionShape Shape)>();
        var memberships = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var schema in model.Schemas)
        {
            if (schemas.Canonical(schema.Id) != schema.Id || schema.Shape is not UnionShape { DiscriminatorProperty: not null } union)
            {
                continue;
            }

            candidates.Add((schema.Id, union));
            foreach (var id in union.Cases.Select(unionCase => schemas.Canonical(unionCase.Schema.Id)).Distinct())
            {
                memberships[id] = memberships.TryGetValue(id, out var count) ? count + 1 : 1;
            }
        }

        foreach (var (id, union) in candidates)
        {
            var cases = union.Cases.Select(unionCase => schemas.Canonical(unionCase.Schema.Id)).ToList();
            if (cases.All(unionCase => schemas[unionCase].Shape is ObjectShape && memberships[unionCase] == 1) && cases.Distinct().Count() == cases.Count)
            {
                _bases.Add(id);
                cases.ForEach(unionCase => _baseOf[unionCase] = id);
            }

            foreach (var unionCase in union.Cases.Where(unionCase => unionCase.DiscriminatorValues.Count == 1))
            {
                var key = schemas.Canonical(unionCase.Schema.Id);
                var constant = (union.DiscriminatorProperty!, unionCase.DiscriminatorValues[0]);

                // A case of several unions may be named differently in each: then its author must say which.
                _constants[key] = _constants.TryGetValue(key, out var other) && other != constant ? (union.DiscriminatorProperty!, null) : constant;
            }
        }
    }

    public bool IsBase(string unionId) => _bases.Contains(unionId);

    /// <summary>The id of the base record's union that an object is a case of.</summary>
    public string? BaseOf(string objectId) => _baseOf.TryGetValue(objectId, out var id) ? id : null;

    /// <summary>Whether the property of an object names the case of a union that the object is.</summary>
    public bool IsDiscriminator(string objectId, string property) => _constants.TryGetValue(objectId, out var constant) && constant.Property == property;

    /// <summary>The value that the object's discriminator always has.</summary>
    public string? ConstantOf(string objectId, string property) =>
        _constants.TryGetValue(objectId, out var constant) && constant.Property == property ? constant.Value : null;
}
