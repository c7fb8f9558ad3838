using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>Finds inline schemas that are the same but for where they stand: they become one type.</summary>
internal sealed class IdenticalSchemas
{
    private readonly Dictionary<string, SchemaModel> _schemas;
    private readonly Dictionary<SchemaShape, string> _firsts = [];
    private readonly Dictionary<string, string> _firstOf = new(StringComparer.Ordinal);

    private IdenticalSchemas(Dictionary<string, SchemaModel> schemas) => _schemas = schemas;

    /// <summary>
    /// For each inline schema that equals an earlier one of the same last name, or of the same object: the id of the first of them.
    /// </summary>
    public static Dictionary<string, string> Find(IEnumerable<SchemaModel> inOrder, Dictionary<string, SchemaModel> schemas)
    {
        var finder = new IdenticalSchemas(schemas);
        var first = new Dictionary<(string Shape, string Place), string>();
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in inOrder)
        {
            if (!IsInline(schema) || schema.Shape is not (ObjectShape or EnumShape or UnionShape))
            {
                continue;
            }

            var shape = finder.FirstOf(schema.Id);
            foreach (var place in Places(schema))
            {
                if (first.TryGetValue((shape, place), out var earlier))
                {
                    Join(earlier, schema.Id, same);
                }
                else
                {
                    first.Add((shape, place), schema.Id);
                }
            }
        }

        return same.Keys.ToList().ToDictionary(id => id, id => First(id, same), StringComparer.Ordinal);
    }

    /// <summary>
    /// Where an equal schema is the same one: under the same name, or beside this one. That a member may be empty is the same everywhere.
    /// </summary>
    private static IEnumerable<string> Places(SchemaModel schema)
    {
        yield return IsEmptyText(schema) ? "" : Leaf(schema.Id);
        if (schema.Id.LastIndexOf("/properties/", StringComparison.Ordinal) is > 0 and var parent)
        {
            yield return schema.Id.Substring(0, parent);
        }
    }

    /// <summary>Whether the empty text is the schema's only value, as in <c>anyOf: [{…}, { enum: [''] }]</c>.</summary>
    public static bool IsEmptyText(SchemaModel schema) =>
        schema.Shape is EnumShape { Kind: EnumValueKind.String, Values: { Count: 1 } values } && values[0].Value.Length == 0;

    // The ids are ordinal: the lesser one is the earlier.
    private static void Join(string left, string right, Dictionary<string, string> same)
    {
        (left, right) = (First(left, same), First(right, same));
        var order = string.CompareOrdinal(left, right);
        if (order != 0)
        {
            same[order < 0 ? right : left] = order < 0 ? left : right;
        }
    }

    private static string First(string id, Dictionary<string, string> same)
    {
        var first = id;
        while (same.TryGetValue(first, out var earlier))
        {
            first = earlier;
        }

        // The way is short the next time.
        while (id != first)
        {
            var next = same[id];
            same[id] = first;
            id = next;
        }

        return first;
    }

    /// <summary>The last name of a pointer that is not the structure's own (<c>items</c>, <c>schema</c>, an index).</summary>
    private static string Leaf(string id)
    {
        const string Properties = "/properties/";
        var at = id.LastIndexOf(Properties, StringComparison.Ordinal);
        if (at < 0)
        {
            return id.Substring(id.LastIndexOf('/') + 1);
        }

        var start = at + Properties.Length;
        var end = id.IndexOf('/', start);
        return end < 0 ? id.Substring(start) : id.Substring(start, end - start);
    }

    private static bool IsInline(SchemaModel schema) => schema.ComponentName is null && schema.NameOverride is null;

    /// <summary>The first schema that looks as this one does; a component stands for itself alone.</summary>
    private string FirstOf(string id)
    {
        if (_firstOf.TryGetValue(id, out var known))
        {
            return known;
        }

        // While it is being described, a schema stands for itself: so a cycle ends.
        var first = _firstOf[id] = "#" + id;
        if (_schemas.TryGetValue(id, out var schema) && IsInline(schema))
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

    /// <summary>The shape, less where it stands: what it refers to is named by the first of its kind.</summary>
    private SchemaShape Describe(SchemaShape shape) => shape switch
    {
        ObjectShape obj => obj with
        {
            Properties = obj.Properties
                .Select(property => property with { Schema = Describe(property.Schema), Pointer = "" })
                .ToEquatableArray(),
            AdditionalProperties = obj.AdditionalProperties is { } additional ? Describe(additional) : null,
        },
        UnionShape union => union with
        {
            Cases = union.Cases.Select(one => one with { Schema = Describe(one.Schema) }).ToEquatableArray(),
            Base = union.Base is { } common ? (ObjectShape)Describe(common) : null,
        },
        ArrayShape array => array with { Items = Describe(array.Items) },
        MapShape map => map with { Values = Describe(map.Values) },
        _ => shape,
    };

    private SchemaUse Describe(SchemaUse use) => use with { Id = FirstOf(use.Id) };
}
