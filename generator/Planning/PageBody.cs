using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>The body of a page, as its schema has it: where lists stand in it, and what stands beside them.</summary>
internal sealed class PageBody
{
    private const string Result = "/result";
    private const string ResultInfo = "/result_info";

    private readonly SchemaIndex _schemas;
    private readonly List<(string Path, SchemaUse Schema, bool Optional)> _roots = [];

    public PageBody(SchemaIndex schemas, ResponseModel response)
    {
        _schemas = schemas;
        if (response.Envelope is { } envelope)
        {
            Add(Result, envelope.Result);
            Add(ResultInfo, envelope.ResultInfo);
        }
        else
        {
            Add("", FormatPlanner.Main(response) is { Kind: MediaKind.Json, Schema: { } schema } ? schema : null);
        }

        Leaves = _roots.SelectMany(root => Walk(root.Path, root.Schema, "", 0)).ToList();

        void Add(string path, SchemaUse? schema)
        {
            if (schema is not null)
            {
                _roots.Add((path, schema, schema.Nullable));
            }
        }
    }

    /// <summary>Texts, numbers and flags beside the items: those of the body itself, and of objects whose names say that they tell of pages.</summary>
    public List<PageLeaf> Leaves { get; }

    /// <summary>The list that the page is about; <see langword="null"/> when several could be meant.</summary>
    public (string Path, SchemaUse Item, bool Optional)? FindItems(string operationPath)
    {
        if (_roots.Count == 0)
        {
            return null;
        }

        var (path, schema, isOptional) = _roots[0];
        if (_schemas[schema.Id].Shape is ArrayShape list)
        {
            return (path, list.Items, isOptional);
        }

        if (Lists(schema).ToList() is { Count: > 0 } lists)
        {
            var segment = operationPath.Split('/').LastOrDefault(part => part.Length > 0 && part[0] != '{') ?? "";
            var meant = lists.Count == 1 ? lists
                : lists.FindAll(one => PageNames.Same(one.Name, segment)) is { Count: 1 } named ? named
                : lists.FindAll(one => PageNames.IsList(one.Name));
            return meant.Count == 1 ? Place(path, meant[0], isOptional) : null;
        }

        return Property(schema, "_embedded") is { } embedded && Lists(embedded.Schema).ToList() is { Count: 1 } inner
            ? Place(path + "/_embedded", inner[0], isOptional: true)
            : null;
    }

    /// <summary>The schema at a place, and whether something on the way there may be missing.</summary>
    public (SchemaUse Schema, bool Optional)? At(string pointer)
    {
        foreach (var (path, schema, optional) in _roots)
        {
            if (pointer == path || pointer.StartsWith(path + "/", StringComparison.Ordinal))
            {
                return At(schema, pointer.Substring(path.Length), optional);
            }
        }

        return null;
    }

    public (SchemaUse Schema, bool Optional)? At(SchemaUse schema, string pointer, bool optional = false)
    {
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            if (Property(schema, Pointers.Unescape(segment)) is not { } property)
            {
                return null;
            }

            optional |= !property.Required || property.Schema.Nullable;
            schema = property.Schema;
        }

        return (schema, optional);
    }

    private IEnumerable<PageLeaf> Walk(string path, SchemaUse use, string parent, int depth)
    {
        foreach (var property in (_schemas[use.Id].Shape as ObjectShape)?.Properties ?? [])
        {
            var place = Pointers.Append(path, property.Name);
            var shape = _schemas[property.Schema.Id].Shape;
            var name = PageNames.Normalize(property.Name);
            if (shape is StringShape or NumberShape or BooleanShape)
            {
                yield return new PageLeaf(place, name, parent, shape, property.Description ?? "");
            }
            else if (shape is ObjectShape && depth < 3 && PageNames.IsContainer(name))
            {
                foreach (var leaf in Walk(place, property.Schema, name, depth + 1))
                {
                    yield return leaf;
                }
            }
        }
    }

    private IEnumerable<PropertyModel> Lists(SchemaUse use) => ((_schemas[use.Id].Shape as ObjectShape)?.Properties ?? [])
        .Where(property => _schemas[property.Schema.Id].Shape is ArrayShape && !PageNames.IsAside(property.Name));

    private PropertyModel? Property(SchemaUse use, string name) => (_schemas[use.Id].Shape as ObjectShape)?.Properties.FirstOrDefault(property => property.Name == name);

    private (string Path, SchemaUse Item, bool Optional) Place(string path, PropertyModel list, bool isOptional) =>
        (Pointers.Append(path, list.Name), ((ArrayShape)_schemas[list.Schema.Id].Shape).Items, isOptional || !list.Required || list.Schema.Nullable);
}

/// <summary>A text, a number or a flag of a page's body.</summary>
/// <param name="Path">Its place.</param>
/// <param name="Name">Its name, in lower case, without punctuation.</param>
/// <param name="Parent">The name of the object that it stands in, likewise; empty for the body itself.</param>
/// <param name="Shape">What it is.</param>
/// <param name="Description">What the document says of it.</param>
internal sealed record PageLeaf(string Path, string Name, string Parent, SchemaShape Shape, string Description);
