using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Specwright.Conformance.Clients;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>Makes the arguments of a generated method from the schemas of its operation.</summary>
internal sealed class ArgumentMaker(DocumentFiles files, IReadOnlyDictionary<Operation, DeclaredOperation> declared)
{
    /// <summary>One argument for each parameter of the method but the cancellation token.</summary>
    /// <param name="method">The method as its source shows it.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="everything">Whether optional parameters and members get values too.</param>
    /// <exception cref="UnmakeableException">No value could be made, or the client does not read it.</exception>
    public object?[] Make(GeneratedMethod method, ParameterInfo[] parameters, bool everything)
    {
        if (!declared.TryGetValue(method.Operation, out var operation))
        {
            throw new UnmakeableException("the document does not declare the operation");
        }

        var schemas = new OperationSchemas(files, operation);
        var parts = new Lazy<JsonObject?>(() => method.Multipart is { } mediaType && schemas.Body(mediaType) is { } body ? new ValueMaker(files, everything).Make(body) as JsonObject : null);
        return [.. method.Parameters.Zip(parameters, (parameter, info) =>
            parameter.Optional && !everything ? null : One(parameter, info.ParameterType, schemas, parts, everything))];
    }

    private object? One(MethodParameter parameter, Type type, OperationSchemas schemas, Lazy<JsonObject?> parts, bool everything)
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
                    : parameter.Optional ? null : throw new UnmakeableException($"{parameter.Wire}: the document does not declare this part");
            case "":
                return parameter.Optional ? null : throw new UnmakeableException($"where {parameter.Name} goes cannot be seen");
            case "Json" or "Form" or "Text":
                var usual = parameter.Target switch { "Json" => "application/json", "Form" => "application/x-www-form-urlencoded", _ => "text/plain" };
                return Value("body", type, schemas.Body(parameter.MediaType ?? usual), everything);
            default:
                var location = parameter.Target.Replace("Json", "", StringComparison.Ordinal).ToLowerInvariant();
                return Value(parameter.Wire, type, schemas.Parameter(location, parameter.Wire), everything);
        }
    }

    private static ApiFile File() => new(new MemoryStream("content"u8.ToArray()), "file.txt", "text/plain");

    private object? Value(string name, Type type, SchemaPlace? schema, bool everything)
    {
        if (schema is not { } place)
        {
            return Read(name, type, JsonValue.Create("text"));
        }

        var json = Make(name, place, everything, withReadOnly: false);
        try
        {
            return json is null ? null : Read(name, type, json);
        }
        catch (UnmakeableException) when (Make(name, place, everything, withReadOnly: true) is { } whole && !JsonNode.DeepEquals(json, whole))
        {
            // The record asks for a member that only responses carry: it is required there, and what is sent leaves it out.
            return Read(name, type, whole);
        }
    }

    private JsonNode? Make(string name, SchemaPlace place, bool everything, bool withReadOnly)
    {
        try
        {
            return new ValueMaker(files, everything, withReadOnly).Make(place);
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
