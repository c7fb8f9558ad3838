using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// The operation, component or path that an inline schema stands in, read from the schema's pointer. The pointers of nested schemas are
/// long and many: no text is made of one before it is asked for.
/// </summary>
internal readonly struct SchemaPlace
{
    private readonly string _id;
    private readonly int _rootLength;
    private readonly int _nameSegment;

    private SchemaPlace(SchemaPlaceKind kind, string id, int segments, int name)
    {
        Kind = kind;
        _id = id;
        _rootLength = FindEnd(id, segments);
        _nameSegment = name;
    }

    /// <summary>What the schema stands in.</summary>
    public SchemaPlaceKind Kind { get; }

    /// <summary>The pointer of that.</summary>
    public string Root => _id.Substring(0, _rootLength);

    /// <summary>The component's name; the path.</summary>
    public string Name
    {
        get
        {
            var (start, end) = FindSegment(_id, _nameSegment);
            return _nameSegment == 0 ? "" : JsonPointers.Unescape(_id.Substring(start, end - start));
        }
    }

    /// <summary>The segments from there to the schema, unescaped.</summary>
    public IReadOnlyList<string> Rest => _id.Substring(_rootLength).Split('/').Skip(1).Select(JsonPointers.Unescape).ToList();

    /// <summary>
    /// Within what identical inline schemas are one type: each status of an error is apart, so that a further one renames nothing.
    /// </summary>
    public string Scope
    {
        get
        {
            const string responses = "/responses/";
            if (Kind != SchemaPlaceKind.Operation || string.CompareOrdinal(_id, _rootLength, responses, 0, responses.Length) != 0)
            {
                return Root;
            }

            var start = _rootLength + responses.Length;
            var end = _id.IndexOf('/', start);
            return start < _id.Length && _id[start] == '2' ? Root : _id.Substring(0, end < 0 ? _id.Length : end);
        }
    }

    /// <summary>Reads a schema's pointer.</summary>
    public static SchemaPlace Of(string id)
    {
        var (start, end) = FindSegment(id, 3);
        var isNamed = end > start;
        if (isNamed && HasSegment(id, 1, "components"))
        {
            return new(FindKind(id), id, 3, 3);
        }

        if (!HasSegment(id, 1, "paths"))
        {
            return new(SchemaPlaceKind.Other, id, 2, 0);
        }

        return end < id.Length && HasSegment(id, 3, "additionalOperations") ? new(SchemaPlaceKind.Operation, id, 4, 2)
            : end < id.Length && HasSegment(id, 3, "parameters") ? new(SchemaPlaceKind.Path, id, 3, 2)
            : isNamed ? new(SchemaPlaceKind.Operation, id, 3, 2)
            : new(SchemaPlaceKind.Other, id, 2, 0);
    }

    /// <summary>Whether the pointer of what the schema stands in is this one.</summary>
    public bool IsIn(string root) => root.Length == _rootLength && string.CompareOrdinal(root, 0, _id, 0, _rootLength) == 0;

    /// <summary>Where the first segments of a pointer end.</summary>
    private static int FindEnd(string id, int count)
    {
        var end = 0;
        for (var i = 0; i < count && end < id.Length; i++)
        {
            end = id.IndexOf('/', end + 1) is > 0 and var next ? next : id.Length;
        }

        return end;
    }

    /// <summary>Where a segment of a pointer, from 1, begins and ends; empty where there is none.</summary>
    private static (int Start, int End) FindSegment(string id, int number)
    {
        var start = number == 0 ? 0 : FindEnd(id, number - 1);
        var end = FindEnd(id, number);
        return end > start ? (start + 1, end) : (end, end);
    }

    private static bool HasSegment(string id, int number, string text)
    {
        var (start, end) = FindSegment(id, number);
        return end - start == text.Length && string.CompareOrdinal(id, start, text, 0, text.Length) == 0;
    }

    private static SchemaPlaceKind FindKind(string id) =>
        HasSegment(id, 2, "schemas") ? SchemaPlaceKind.Schema
        : HasSegment(id, 2, "responses") ? SchemaPlaceKind.Response
        : HasSegment(id, 2, "requestBodies") ? SchemaPlaceKind.RequestBody
        : HasSegment(id, 2, "parameters") ? SchemaPlaceKind.Parameter
        : HasSegment(id, 2, "headers") ? SchemaPlaceKind.Header
        : SchemaPlaceKind.Other;
}

/// <summary>What an inline schema may stand in.</summary>
internal enum SchemaPlaceKind
{
    /// <summary>An operation.</summary>
    Operation,
    /// <summary>A path: a parameter that its operations share.</summary>
    Path,
    /// <summary>A component of <c>schemas</c>.</summary>
    Schema,
    Response,
    RequestBody,
    Parameter,
    Header,
    /// <summary>Anything else: a webhook, say.</summary>
    Other,
}
