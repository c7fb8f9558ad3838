using Specwright.Generator.Common;
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
    private readonly Dictionary<string, string> _firstOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titled = new(StringComparer.Ordinal);

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
            else if (first.TryGetValue((shape, finder.ScopeOf(schema)), out var earlier))
            {
                same.Add(schema.Id, earlier);
            }
            else
            {
                first.Add((shape, finder.ScopeOf(schema)), schema.Id);
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

        if (_titled.Count > 0)
        {
            for (var end = schema.Id.Length; end > 0; end = schema.Id.LastIndexOf('/', end - 1))
            {
                if (_titled.TryGetValue(end == schema.Id.Length ? schema.Id : schema.Id.Substring(0, end), out var title))
                {
                    return "title " + title;
                }
            }
        }

        return SchemaPlace.Of(schema.Id).Scope;
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
            return known;
        }

        // While it is being described, a schema stands for itself: so a cycle ends.
        var first = _firstOf[id] = "#" + id;
        if (_schemas.TryGetValue(id, out var schema) && schema.ComponentName is null)
        {
            var shape = Describe(schema.Shape);
            if (!_firsts.TryGetValue(shape, out first))
            {
                _firsts.Add(shape, first = id);
            }

            _firstOf[id] = first;
        }

        return first;
    }

    /// <summary>The shape, less where it stands and how it is described: what it refers to is named by the first of its kind.</summary>
    private SchemaShape Describe(SchemaShape shape) => RemoveWords(shape).MapParts(use => use with { Id = FirstOf(use.Id) });

    private static SchemaShape RemoveWords(SchemaShape shape) => shape switch
    {
        ObjectShape obj => obj with
        {
            Properties = obj.Properties.OrderBy(static property => property.Name, StringComparer.Ordinal)
                .Select(static property => property with { Pointer = "", Description = null, Deprecated = false })
                .ToEquatableArray(),
        },
        EnumShape enumeration =>
            enumeration with { Values = enumeration.Values.Select(static value => value with { Description = null }).ToEquatableArray() },
        UnionShape { Base: { } common } union => union with { Base = (ObjectShape)RemoveWords(common) },
        _ => shape,
    };
}
