using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Planning.Naming;

/// <summary>The operation, component or path that an inline schema stands in, read from the schema's pointer.</summary>
internal sealed class SchemaPlace
{
    private readonly string _id;

    private SchemaPlace(SchemaPlaceKind kind, string id, int segments, int name)
    {
        Kind = kind;
        Name = name == 0 ? "" : JsonPointers.Unescape(GetSegment(id, name));
        _id = id;
        Root = id.Substring(0, FindEnd(id, segments));
    }

    /// <summary>What the schema stands in.</summary>
    public SchemaPlaceKind Kind { get; }

    /// <summary>The pointer of that.</summary>
    public string Root { get; }

    /// <summary>The component's name; the path.</summary>
    public string Name { get; }

    /// <summary>The segments from there to the schema, unescaped.</summary>
    public IReadOnlyList<string> Rest => _id.Substring(Root.Length).Split('/').Skip(1).Select(JsonPointers.Unescape).ToList();

    /// <summary>
    /// Within what identical inline schemas are one type: each status of an error is apart, so that a further one renames nothing.
    /// </summary>
    public string Scope
    {
        get
        {
            const string responses = "/responses/";
            if (Kind != SchemaPlaceKind.Operation || string.CompareOrdinal(_id, Root.Length, responses, 0, responses.Length) != 0)
            {
                return Root;
            }

            var start = Root.Length + responses.Length;
            var end = _id.IndexOf('/', start);
            return start < _id.Length && _id[start] == '2' ? Root : _id.Substring(0, end < 0 ? _id.Length : end);
        }
    }

    /// <summary>Reads a schema's pointer.</summary>
    public static SchemaPlace Of(string id)
    {
        // Segments are looked for one by one: the pointers of nested schemas are long.
        var length = FindEnd(id, 3);
        var isLonger = length < id.Length;
        return GetSegment(id, 1) switch
        {
            "components" when GetSegment(id, 3).Length > 0 => new(KindOf(GetSegment(id, 2)), id, 3, 3),
            "paths" when isLonger && GetSegment(id, 3) == "additionalOperations" => new(SchemaPlaceKind.Operation, id, 4, 2),
            "paths" when isLonger && GetSegment(id, 3) == "parameters" => new(SchemaPlaceKind.Path, id, 3, 2),
            "paths" when GetSegment(id, 3).Length > 0 => new(SchemaPlaceKind.Operation, id, 3, 2),
            _ => new(SchemaPlaceKind.Other, id, 2, 0),
        };
    }

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

    /// <summary>A segment of a pointer, from 1; empty where there is none.</summary>
    private static string GetSegment(string id, int number)
    {
        var start = FindEnd(id, number - 1);
        var end = FindEnd(id, number);
        return end > start ? id.Substring(start + 1, end - start - 1) : "";
    }

    private static SchemaPlaceKind KindOf(string section) => section switch
    {
        "schemas" => SchemaPlaceKind.Schema,
        "responses" => SchemaPlaceKind.Response,
        "requestBodies" => SchemaPlaceKind.RequestBody,
        "parameters" => SchemaPlaceKind.Parameter,
        "headers" => SchemaPlaceKind.Header,
        _ => SchemaPlaceKind.Other,
    };
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
