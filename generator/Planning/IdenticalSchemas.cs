using System.Globalization;
using System.Text;
using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>Finds inline schemas that are the same but for where they stand: they become one type.</summary>
internal sealed class IdenticalSchemas
{
    private readonly Dictionary<string, SchemaModel> _schemas;
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shapeOf = new(StringComparer.Ordinal);

    private IdenticalSchemas(Dictionary<string, SchemaModel> schemas) => _schemas = schemas;

    /// <summary>For each inline schema that equals an earlier one of the same last name, or of the same object: the id of the first of them.</summary>
    public static Dictionary<string, string> Find(IEnumerable<SchemaModel> inOrder, Dictionary<string, SchemaModel> schemas)
    {
        var finder = new IdenticalSchemas(schemas);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var schema in inOrder)
        {
            if (schema.ComponentName is not null || schema.NameOverride is not null || schema.Shape is not (ObjectShape or EnumShape or UnionShape))
            {
                continue;
            }

            var shape = finder.ShapeOf(schema.Id).ToString(CultureInfo.InvariantCulture);
            foreach (var place in Places(schema))
            {
                Join(shape + place, First(schema.Id, same), first, same);
            }
        }

        return same.Keys.ToDictionary(id => id, id => First(id, same), StringComparer.Ordinal);
    }

    /// <summary>Where an equal schema is the same one: under the same name, or beside this one. That a member may be empty is the same everywhere.</summary>
    private static IEnumerable<string> Places(SchemaModel schema)
    {
        yield return IsEmptyText(schema) ? "" : " " + Leaf(schema.Id);
        if (schema.Id.LastIndexOf("/properties/", StringComparison.Ordinal) is > 0 and var parent)
        {
            yield return "/" + schema.Id.Substring(0, parent);
        }
    }

    /// <summary>Whether the empty text is the schema's only value, as in <c>anyOf: [{…}, { enum: [''] }]</c>.</summary>
    public static bool IsEmptyText(SchemaModel schema) => schema.Shape is EnumShape { Kind: EnumValueKind.String, Values: { Count: 1 } values } && values[0].Value.Length == 0;

    private static void Join(string key, string id, Dictionary<string, string> first, Dictionary<string, string> same)
    {
        if (!first.TryGetValue(key, out var earlier))
        {
            first[key] = id;
        }
        else if (First(earlier, same) is var other && other != id)
        {
            same[id] = other;
        }
    }

    private static string First(string id, Dictionary<string, string> same)
    {
        while (same.TryGetValue(id, out var earlier))
        {
            id = earlier;
        }

        return id;
    }

    /// <summary>The last name of a pointer that is not the structure's own (<c>items</c>, <c>schema</c>, an index).</summary>
    public static string Leaf(string id)
    {
        var segments = id.Split('/');
        for (var i = segments.Length - 1; i > 0; i--)
        {
            if (i > 0 && segments[i - 1] == "properties")
            {
                return segments[i];
            }
        }

        return segments[segments.Length - 1];
    }

    private int ShapeOf(string id)
    {
        if (_shapeOf.TryGetValue(id, out var known))
        {
            return known;
        }

        // While it is being described, a schema stands for itself: so a cycle ends.
        _shapeOf[id] = Number("#" + id);
        if (!_schemas.TryGetValue(id, out var schema) || schema.ComponentName is not null || schema.NameOverride is not null)
        {
            return _shapeOf[id];
        }

        return _shapeOf[id] = Number(Describe(schema));
    }

    private int Number(string shape)
    {
        if (!_shapes.TryGetValue(shape, out var number))
        {
            _shapes[shape] = number = _shapes.Count;
        }

        return number;
    }

    private string Describe(SchemaModel schema)
    {
        var text = new StringBuilder();
        switch (schema.Shape)
        {
            case ObjectShape obj:
                text.Append('{');
                foreach (var property in obj.Properties)
                {
                    Append(text.Append(property with { Schema = None, Pointer = "" }), property.Schema);
                }

                if (obj.AdditionalProperties is { } additional)
                {
                    Append(text.Append('*'), additional);
                }

                break;
            case UnionShape union:
                text.Append('|').Append(union.DiscriminatorProperty);
                foreach (var unionCase in union.Cases)
                {
                    Append(text.Append(string.Join(",", unionCase.DiscriminatorValues)), unionCase.Schema);
                }

                break;
            case ArrayShape array:
                Append(text.Append(array with { Items = None }), array.Items);
                break;
            case MapShape map:
                Append(text.Append(map with { Values = None }), map.Values);
                break;
            case EnumShape enumeration:
                text.Append(enumeration.Kind).Append(enumeration.IsOpen ? "+" : "");
                foreach (var value in enumeration.Values)
                {
                    text.Append('\u0001').Append(value);
                }

                break;
            default:
                text.Append(schema.Shape);
                break;
        }

        return text.ToString();
    }

    private static SchemaUse None { get; } = new("", false);

    private void Append(StringBuilder text, SchemaUse use) =>
        text.Append(' ').Append(ShapeOf(use.Id)).Append(use.Nullable ? "?;" : ";");
}
