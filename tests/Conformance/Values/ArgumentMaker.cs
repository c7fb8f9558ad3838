using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Specwright.Conformance.Clients;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>Makes the arguments of a generated method from the schemas of its operation.</summary>
internal sealed class ArgumentMaker(DocumentFiles files, IReadOnlyDictionary<Operation, DeclaredOperation> declared)
{
    /// <summary>One argument for each parameter of the method but the cancellation token: the last one is its options.</summary>
    /// <param name="method">The method as its source shows it.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="everything">Whether optional parameters and members get values too.</param>
    /// <param name="leftOut">Takes the names of required members that are not sent, as only responses carry them.</param>
    /// <exception cref="UnmakeableException">No value could be made, or the client does not read it.</exception>
    public object?[] Make(GeneratedMethod method, ParameterInfo[] parameters, bool everything, ISet<string> leftOut)
    {
        if (!declared.TryGetValue(method.Operation, out var operation))
        {
            throw new UnmakeableException("the document does not declare the operation");
        }

        var schemas = new OperationSchemas(files, operation);
        var parts = new Lazy<JsonObject?>(() => method.Multipart is { } mediaType && schemas.Body(mediaType) is { } body
            ? new ValueMaker(files, everything: true).Make(body) as JsonObject
            : null);

        return [.. method.Parameters.Zip(parameters, (parameter, info) =>
            info.HasDefaultValue && !everything
                ? info.DefaultValue
                : One(parameter, info.ParameterType, info.HasDefaultValue, schemas, parts, everything, leftOut)), Options()];

        object? Options()
        {
            var given = everything ? method.Options.ToArray() : FirstParts(method, schemas);
            var type = parameters[^2].ParameterType;
            var options = given.Length == 0 ? null : Activator.CreateInstance(type);
            foreach (var one in given)
            {
                var property = type.GetProperty(one.Name)!;
                property.SetValue(options, One(one, property.PropertyType, isOptional: true, schemas, parts, everything, leftOut));
            }

            return options;
        }
    }

    // A multipart body has one part at least (RFC 2046, section 5.1.1): of one that may be left out as a whole, what its schema requires is
    // given, or the first part.
    private MethodParameter[] FirstParts(GeneratedMethod method, OperationSchemas schemas)
    {
        if (method.Multipart is null || method.Parameters.Any(IsPart))
        {
            return [];
        }

        var required = schemas.Body(method.Multipart) is { } body ? new MergedSchema(files).Add(body).Required : [];
        var parts = method.Options.Where(IsPart).ToArray();
        return parts.Where(part => required.Contains(part.Wire)).ToArray() is { Length: > 0 } several
            ? several
            : parts[..Math.Min(1, parts.Length)];
    }

    private static bool IsPart(MethodParameter parameter) => parameter.Target is "Field" or "File" or "Files";

    private object? One(
        MethodParameter parameter,
        Type type,
        bool isOptional,
        OperationSchemas schemas,
        Lazy<JsonObject?> parts,
        bool everything,
        ISet<string> leftOut)
    {
        switch (parameter.Target)
        {
            case "File":
                return File();
            case "Files":
                return new[] { File() };
            case "Stream":
                return new MemoryStream("content"u8.ToArray());
            case "Field":
                return parts.Value?[parameter.Wire] is { } part ? Read(parameter.Wire, type, part)
                    : isOptional ? null : throw new UnmakeableException($"{parameter.Wire}: the document does not declare this part");
            case MethodReader.ContentType:
                return schemas.RawMediaType;
            case "":
                return isOptional ? null : throw new UnmakeableException($"where {parameter.Name} goes cannot be seen");
            case "Json" or "Form" or "Text":
                var usual = parameter.Target switch
                {
                    "Json" =>
                    "application/json",
                    "Form" => "application/x-www-form-urlencoded",
                    _ => "text/plain"
                };
                return Value("body", type, schemas.Body(parameter.MediaType ?? usual), everything, leftOut);
            default:
                var location = parameter.Target.Replace("Json", "", StringComparison.Ordinal).ToLowerInvariant();
                return NotEmpty(
                    Value(parameter.Wire, type, schemas.Parameter(location, parameter.Wire), everything || location == "path", leftOut),
                    () => Value(parameter.Wire, type, schemas.Parameter(location, parameter.Wire), everything: true, leftOut));
        }
    }

    // A parameter that is an empty list or object is not sent: it has no value (RFC 6570, section 2.3).
    private static object? NotEmpty(object? value, Func<object?> more) =>
        value is System.Collections.IEnumerable and not string && !((System.Collections.IEnumerable)value).Cast<object>().Any()
            ? more()
            : value;

    private static ApiFile File() => new(new MemoryStream("content"u8.ToArray()), "file.txt", "text/plain");

    private object? Value(string name, Type type, SchemaPlace? schema, bool everything, ISet<string> leftOut)
    {
        if (schema is not { } place)
        {
            return Read(name, type, JsonValue.Create("text"));
        }

        var maker = new ValueMaker(files, everything);
        var json = Make(name, place, maker);
        leftOut.UnionWith(maker.LeftOut);
        try
        {
            return json is null ? null : Read(name, type, json);
        }
        catch (UnmakeableException) when (Make(name, place, new ValueMaker(files, everything, withReadOnly: true)) is { } whole
            && !JsonNode.DeepEquals(json, whole))
        {
            // The record asks for a member that only responses carry: it is required there, and what is sent leaves it out.
            return Read(name, type, whole);
        }
    }

    private static JsonNode? Make(string name, SchemaPlace place, ValueMaker maker)
    {
        try
        {
            return maker.Make(place);
        }
        catch (UnmakeableException exception)
        {
            throw new UnmakeableException($"{name}: {exception.Message}");
        }
    }

    // A parameter that may be anything is a text.
    private static object? Read(string name, Type type, JsonNode json)
    {
        if (type == typeof(string))
        {
            return json is JsonValue value && value.TryGetValue(out string? text) ? text : json.ToJsonString();
        }

        if (type == typeof(Stream))
        {
            return new MemoryStream(Encoding.UTF8.GetBytes(json.ToJsonString()));
        }

        try
        {
            return CodecFinder.Read(type, json);
        }
        catch (Exception exception) when (exception is not UnmakeableException)
        {
            throw new UnmakeableException($"{name}: {type.Name} does not read {Shortened(json.ToJsonString())}: {exception.Message}");
        }
    }

    private static string Shortened(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
