using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>Finds the schemas of an operation's parameters and body in the document as it was written.</summary>
internal sealed class OperationSchemas
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly DocumentFiles _files;
    private readonly string _file;
    private readonly RawNode _operation;
    private readonly List<SchemaPlace> _parameters;

    public OperationSchemas(DocumentFiles files, DeclaredOperation declared)
    {
        _files = files;
        (_file, _operation) = (declared.File, declared.Node);

        // An operation's own parameter takes the place of the path's.
        _parameters = [.. new[] { declared.Node, declared.PathItem }
            .SelectMany(static node => node["parameters"]?.Items ?? [])
            .Select(node => files.Resolve(declared.File, node))
            .Where(static found => found.Node is not null)
            .Select(static found => new SchemaPlace(found.File, found.Node!))];
    }

    /// <summary>The parameter's schema; <see langword="null"/> when the document declares none.</summary>
    public SchemaPlace? Parameter(string location, string name) =>
        _parameters.Where(one => one.Node["in"]?.Scalar == location && (one.Node["name"]?.Scalar == name
            || (location == "header" && string.Equals(one.Node["name"]?.Scalar, name, StringComparison.OrdinalIgnoreCase))))
            .Select(one => one.Child("schema") ?? ContentSchema(one) ?? one)
            .Cast<SchemaPlace?>()
            .FirstOrDefault();

    /// <summary>A media type of the body that has no structure that the client would write.</summary>
    public string RawMediaType =>
        (_files.Resolve(_file, _operation["requestBody"]).Node?["content"]?.Members?.Keys ?? Enumerable.Empty<string>())
            .FirstOrDefault(static type => KindOf(type) is not ("json" or "multipart" or FormType)
                && !type.Contains('*', StringComparison.Ordinal)) ?? "application/octet-stream";

    /// <summary>The schema of the body in a media type; <see langword="null"/> when there is none.</summary>
    public SchemaPlace? Body(string mediaType)
    {
        if (_operation["requestBody"] is { } reference)
        {
            var (file, body) = _files.Resolve(_file, reference);
            var contents = body?["content"]?.Members ?? [];
            var content =
                contents.FirstOrDefault(entry => TypeOf(entry.Key).Equals(TypeOf(mediaType), StringComparison.OrdinalIgnoreCase)).Value
                    ?? contents.FirstOrDefault(entry => KindOf(entry.Key) == KindOf(mediaType)).Value
                    ?? contents.Values.FirstOrDefault();
            return content?["schema"] is { } schema ? new SchemaPlace(file, schema) : null;
        }

        return _parameters.Where(static one => one.Node["in"]?.Scalar == "body").Select(static one => one.Child("schema")).FirstOrDefault()
            ?? FormData();
    }

    private static SchemaPlace? ContentSchema(SchemaPlace parameter) =>
        parameter.Node["content"]?.Members?.Values.FirstOrDefault()?["schema"] is { } schema
            ? new SchemaPlace(parameter.File, schema)
            : null;

    // OpenAPI 2.0 declares the fields of a form as parameters; each is a schema.
    private SchemaPlace? FormData()
    {
        var fields = _parameters
            .Where(static one => one.Node["in"]?.Scalar == "formData")
            .DistinctBy(static one => one.Node["name"]?.Scalar ?? "")
            .ToArray();
        return fields.Length == 0 ? null : new SchemaPlace(fields[0].File, new RawNode
        {
            Members = new(StringComparer.Ordinal)
            {
                ["type"] = new RawNode { Scalar = "object" },
                ["properties"] = new RawNode
                {
                    Members = fields.ToDictionary(
                    static field => field.Node["name"]?.Scalar ?? "",
                    static field => field.Node,
                    StringComparer.Ordinal)
                },
                ["required"] = new RawNode
                {
                    Items = [
                    .. fields.Where(static field => Literals.IsTrue(field.Node["required"])).Select(static field => field.Node["name"]!),
                ]
                },
            },
        });
    }

    private static string TypeOf(string mediaType) => mediaType.Split(';')[0].Trim();

    private static string KindOf(string mediaType) => TypeOf(mediaType).ToLowerInvariant() switch
    {
        var type when type.Contains("json", StringComparison.Ordinal) => "json",
        var type when type.StartsWith("multipart/", StringComparison.Ordinal) => "multipart",
        FormType => FormType,
        var type => type.Split('/')[0],
    };
}
