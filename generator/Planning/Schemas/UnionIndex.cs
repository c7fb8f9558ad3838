using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>Knows which unions are base records, what derives from them, and which values of a discriminator an object has.</summary>
internal sealed class UnionIndex
{
    private static readonly List<CaseValues> s_none = [];

    private readonly SchemaIndex _schemas;
    private readonly UnionOwners _owners;
    private readonly ILookup<string, string> _children;
    private readonly Dictionary<string, List<CaseValues>> _values = new(StringComparer.Ordinal);

    public UnionIndex(ApiModel model, SchemaIndex schemas)
    {
        _schemas = schemas;
        _owners = new UnionOwners(model, schemas);
        _children = _owners.GetChildren();
        foreach (var schema in model.Schemas)
        {
            AddDeclared(schema);
        }

        foreach (var schema in model.Schemas)
        {
            if (schemas.GetCanonical(schema.Id) == schema.Id
                && schema.Shape is UnionShape { DiscriminatorProperty: not null } union
                && !IsDeclared(schema))
            {
                AddCases(schema.Id, union);
            }
        }
    }

    /// <summary>Whether the union is the base record of its cases.</summary>
    public bool IsBase(string union) => _owners.IsBase(_schemas.GetCanonical(union));

    /// <summary>The base that an object, or another base, derives from.</summary>
    public string? ParentOf(string id) => _owners.ParentOf(_schemas.GetCanonical(id));

    /// <summary>All that derives from a base, directly or not: objects, and other bases.</summary>
    public IEnumerable<string> GetDescendants(string union)
    {
        var open = new Queue<string>(_children[union]);
        while (open.Count > 0)
        {
            var id = open.Dequeue();
            yield return id;
            foreach (var child in _children[id])
            {
                open.Enqueue(child);
            }
        }
    }

    /// <summary>The discriminators that an object has, or what all that derives from a base has.</summary>
    public IReadOnlyList<CaseValues> ValuesOf(string id) =>
        _values.TryGetValue(_schemas.GetCanonical(id), out var values) ? values : s_none;

    /// <summary>Whether a base is an object that can be by itself: where a value names it, or objects without one are it.</summary>
    public bool IsInstantiable(string union) =>
        IsDeclared(_schemas[union])
        && ValuesOf(union) is { Count: > 0 } values
        && values.All(static one => one.Values.Count > 0 || one.IsDefault);

    private bool IsDeclared(SchemaModel schema) =>
        _owners.IsBase(schema.Id) && schema.Shape is UnionShape { Base.Discriminators.IsEmpty: false };

    private void AddDeclared(SchemaModel schema)
    {
        var isDefault = schema.Shape is UnionShape { DefaultCase: { } index } union && union.Cases[index].IsItself;
        var declared = schema.Shape is ObjectShape obj && _owners.ParentOf(schema.Id) is not null ? obj.Discriminators
            : schema.Shape is UnionShape { Base: { } common } && IsDeclared(schema) ? common.Discriminators
            : [];
        foreach (var one in declared)
        {
            if (_owners.IsBase(one.Union))
            {
                Add(schema.Id, one, isDefault && one.Union == schema.Id, takesOthers: false);
            }
        }
    }

    private void AddCases(string id, UnionShape union)
    {
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { id };
            var open = new Stack<string>([_schemas.GetCanonical(union.Cases[i].Schema.Id)]);
            while (open.Count > 0)
            {
                var one = open.Pop();
                if (!seen.Add(one) || _schemas[one].Shape is not (ObjectShape or UnionShape))
                {
                    continue;
                }

                // A union that tells its own cases by the same property has told them already.
                var nested = _schemas[one].Shape as UnionShape;
                if (nested?.DiscriminatorProperty == union.DiscriminatorProperty && !union.Cases[i].IsItself)
                {
                    continue;
                }

                var discriminator = new DiscriminatorModel(
                    union.DiscriminatorProperty!, id, union.DiscriminatorKind, union.Cases[i].DiscriminatorValues);
                if (union.HasDiscriminator || _owners.IsBase(id) || !_schemas.IsNamedAlone(one))
                {
                    Add(one, discriminator, isDefault: i == union.DefaultCase, union.DefaultTakesOthers);
                }

                foreach (var inner in union.Cases[i].IsItself ? [] : nested?.Cases ?? [])
                {
                    open.Push(_schemas.GetCanonical(inner.Schema.Id));
                }
            }
        }
    }

    private void Add(string id, DiscriminatorModel discriminator, bool isDefault, bool takesOthers)
    {
        if (!_values.TryGetValue(id, out var all))
        {
            _values.Add(id, all = []);
        }

        var one = all.Find(one => one.Property == discriminator.Property);
        if (one is null)
        {
            all.Add(one = new CaseValues(discriminator.Property, discriminator.Kind));
        }

        one.Add(discriminator.Union, discriminator.Values, isDefault, takesOthers);
    }
}
