using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>
/// Finds inline schemas that are the same but for where they stand. They become one type within one operation or component, and wherever
/// the same title (or the same <c>x-csharp-name</c>) names them.
/// </summary>
internal sealed class IdenticalSchemas
{
    private readonly Dictionary<string, SchemaModel> _schemas;
    private readonly TitleNames _titles;
    private readonly Dictionary<SchemaShape, string> _firsts = [];
    private readonly Dictionary<string, string?> _firstOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titled = new(StringComparer.Ordinal);
    private readonly PointerPrefixes<string> _titledAround = new();
    private readonly List<string> _around = [];

    private IdenticalSchemas(Dictionary<string, SchemaModel> schemas, TitleNames titles)
    {
        _schemas = schemas;
        _titles = titles;
    }

    /// <summary>
    /// For each inline schema that equals an earlier one (or a component) of the same scope: the id of the one that stands for all.
    /// </summary>
    public static Dictionary<string, string> Find(
        IEnumerable<SchemaModel> inOrder,
        Dictionary<string, SchemaModel> schemas,
        TitleNames titles)
    {
        var finder = new IdenticalSchemas(schemas, titles);
        var ordered = inOrder.ToList();
        foreach (var schema in ordered)
        {
            if (titles.Find(schema) is { } name)
            {
                finder._titled.Add(schema.Id, name);
                finder._titledAround.Add(schema.Id, name);
            }
        }

        var first = new Dictionary<(string Shape, string Scope), string>();
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in ordered)
        {
            if (schema.ComponentName is not null || schema.Shape is not (ObjectShape or EnumShape or UnionShape))
            {
                continue;
            }

            var shape = finder.FirstOf(schema.Id);
            if (finder.ComponentOf(schema) is { } component)
            {
                same.Add(schema.Id, component);
            }
            else if ((shape, finder.ScopeOf(schema)) is var key && first.TryGetValue(key, out var earlier))
            {
                same.Add(schema.Id, earlier);
            }
            else
            {
                first.Add(key, schema.Id);
            }
        }

        return same;
    }

    /// <summary>Within what a schema that looks the same is the same type.</summary>
    private string ScopeOf(SchemaModel schema)
    {
        if (schema.NameOverride is { } given)
        {
            return "name " + given;
        }

        _around.Clear();
        _titledAround.FindAround(schema.Id, _around);
        return _around.Count > 0 ? "title " + _around[_around.Count - 1] : SchemaPlace.Of(schema.Id).Scope;
    }

    /// <summary>The component that the schema's title names, if it looks the same.</summary>
    private string? ComponentOf(SchemaModel schema) =>
        _titled.TryGetValue(schema.Id, out var name) && _titles.ComponentOf(name) is { } component
            && _schemas.TryGetValue(BoundedPointer.Append(BoundedPointer.Schemas, component), out var model)
            && Describe(model.Shape).Equals(Describe(schema.Shape))
            ? model.Id
            : null;

    /// <summary>The first inline schema that looks as this one does; a component stands for itself alone.</summary>
    private string FirstOf(string id)
    {
        if (_firstOf.TryGetValue(id, out var known))
        {
            return known ?? "#" + id;
        }

        if (!_schemas.TryGetValue(id, out var schema) || schema.ComponentName is not null)
        {
            return _firstOf[id] = "#" + id;
        }

        // While it is being described, a schema stands for itself: so a cycle ends.
        _firstOf[id] = null;
        var shape = Describe(schema.Shape);
        if (!_firsts.TryGetValue(shape, out var first))
        {
            _firsts.Add(shape, first = id);
        }

        return _firstOf[id] = first;
    }

    /// <summary>The shape, less where it stands and how it is described: what it refers to is named by the first of its kind.</summary>
    private SchemaShape Describe(SchemaShape shape) => shape switch
    {
        ObjectShape obj => DescribeObject(obj),
        EnumShape enumeration =>
            enumeration with { Values = enumeration.Values.ConvertAll(static value => value with { Description = DocText.None }) },
        UnionShape union => union with
        {
            Cases = union.Cases.ConvertAll(one => one with { Schema = DescribeUse(one.Schema) }),
            Base = union.Base is { } common ? DescribeObject(common) : null,
        },
        _ => shape.MapParts(DescribeUse),
    };

    private ObjectShape DescribeObject(ObjectShape shape)
    {
        var sorted = new PropertyModel[shape.Properties.Count];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = shape.Properties[i];
        }

        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = sorted[i] with
            {
                Schema = DescribeUse(sorted[i].Schema),
                Pointer = "",
                Description = DocText.None,
                Deprecated = false,
            };
        }

        return shape with
        {
            Properties = new(sorted),
            AdditionalProperties = shape.AdditionalProperties is { } additional ? DescribeUse(additional) : null,
        };
    }

    private SchemaUse DescribeUse(SchemaUse use) =>
        FirstOf(use.Id) is var first && first == use.Id ? use : use with { Id = first };
}
