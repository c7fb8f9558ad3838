using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>The body of a page, as its schema has it: where lists stand in it, and what stands beside them.</summary>
internal sealed class PageBody
{
    private const string Result = "/result";
    private const string ResultInfo = "/result_info";

    // Objects that tell of pages may hold each other.
    private const int MaxMembers = 2_000;

    private readonly SchemaIndex _schemas;
    private readonly List<Root> _roots = [];
    private readonly Dictionary<string, ILookup<string, PropertyModel>> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, PropertyModel>> _lists = new(StringComparer.Ordinal);
    private PageMarks? _marks;
    private int _members;

    /// <param name="schemas">The schemas.</param>
    /// <param name="content">The JSON of the body, or what its envelope carries.</param>
    /// <param name="resultInfo">What the envelope says beside it; <see langword="null"/> for nothing.</param>
    /// <param name="isEnvelope">Whether there is an envelope.</param>
    public PageBody(SchemaIndex schemas, SchemaUse? content, SchemaUse? resultInfo, bool isEnvelope)
    {
        _schemas = schemas;
        Add(isEnvelope ? Result : "", content);
        Add(ResultInfo, resultInfo);
        Leaves = _roots.SelectMany(root => EnumerateLeaves(root.Path, root.Schema, "", 0)).ToList();

        void Add(string path, SchemaUse? schema)
        {
            if (schema is not null)
            {
                _roots.Add(new(path, schema, schema.Nullable));
            }
        }
    }

    /// <summary>
    /// Texts, numbers and flags beside the items: those of the body itself, and of objects whose names say that they tell of pages.
    /// </summary>
    public List<PageLeaf> Leaves { get; }

    /// <summary>Those of the leaves that tell of pages.</summary>
    public PageMarks Marks => _marks ??= PageMarks.Of(Leaves);

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

        var lists = FindLists(schema);
        if (lists.Count > 0)
        {
            var segment = operationPath.Split('/').LastOrDefault(part => part.Length > 0 && part[0] != '{') ?? "";
            var meant = FindOnly(lists.SelectMany(static name => name))
                ?? FindOnly(lists[PageNames.Normalize(segment)])
                ?? FindOnly(lists.Where(static name => PageNames.IsList(name.Key)).SelectMany(static name => name));
            return meant is null ? null : MakeResult(path, meant, isOptional);
        }

        return FindProperty(schema, "_embedded") is { } embedded && FindOnly(
            FindLists(embedded.Schema).SelectMany(static name => name)) is { } inner
            ? MakeResult(path + "/_embedded", inner, isOptional: true)
            : null;
    }

    /// <summary>The schema at a pointer into the body, and whether something on the way there may be missing.</summary>
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
            if (FindProperty(schema, JsonPointers.Unescape(segment)) is not { } property)
            {
                return null;
            }

            optional |= !property.Required || property.Schema.Nullable;
            schema = property.Schema;
        }

        return (schema, optional);
    }

    private IEnumerable<PageLeaf> EnumerateLeaves(string path, SchemaUse use, string parent, int depth)
    {
        foreach (var property in (_schemas[use.Id].Shape as ObjectShape)?.Properties ?? [])
        {
            if (++_members > MaxMembers)
            {
                yield break;
            }

            var pointer = BoundedPointer.Append(path, property.Name);
            var shape = _schemas[property.Schema.Id].Shape;
            var name = PageNames.Normalize(property.Name);
            if (shape is StringShape or NumberShape or BooleanShape)
            {
                yield return new PageLeaf(pointer, name, parent, shape, property.Description.Facts);
            }
            else if (shape is ObjectShape && depth < 3 && PageNames.IsContainer(name))
            {
                foreach (var leaf in EnumerateLeaves(pointer, property.Schema, name, depth + 1))
                {
                    yield return leaf;
                }
            }
        }
    }

    private static PropertyModel? FindOnly(IEnumerable<PropertyModel> lists) =>
        lists.Take(2).ToList() is { Count: 1 } only ? only[0] : null;

    /// <summary>The lists of an object by their names, in lower case, without punctuation.</summary>
    private ILookup<string, PropertyModel> FindLists(SchemaUse use) => Find(use, _lists, properties => properties
        .Where(property => _schemas[property.Schema.Id].Shape is ArrayShape && !PageNames.IsAside(property.Name))
        .ToLookup(static property => PageNames.Normalize(property.Name), StringComparer.Ordinal));

    private PropertyModel? FindProperty(SchemaUse use, string name) =>
        Find(
            use,
            _properties,
            static properties => properties.ToLookup(static property => property.Name, StringComparer.Ordinal))[name].FirstOrDefault();

    // Many operations ask for the same body.
    private ILookup<string, PropertyModel> Find(
        SchemaUse use, Dictionary<string, ILookup<string, PropertyModel>> known,
        Func<EquatableArray<PropertyModel>, ILookup<string, PropertyModel>> index)
    {
        if (!known.TryGetValue(use.Id, out var found))
        {
            known.Add(use.Id, found = index((_schemas[use.Id].Shape as ObjectShape)?.Properties ?? []));
        }

        return found;
    }

    private (string Path, SchemaUse Item, bool Optional) MakeResult(string path, PropertyModel list, bool isOptional) =>
        (
            BoundedPointer.Append(path, list.Name),
            ((ArrayShape)_schemas[list.Schema.Id].Shape).Items,
            isOptional || !list.Required || list.Schema.Nullable);

    private sealed record Root(string Path, SchemaUse Schema, bool Optional);
}
