using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Upgrading;

/// <summary>Makes a request body of OpenAPI 2.0's body and form parameters.</summary>
internal sealed class SwaggerRequestBody(BundleContext context, INodeCopier copier)
{
    private const string Urlencoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";

    /// <summary>The request body of an operation with those body and form parameters.</summary>
    public JsonObject? Copy(Walk operation, List<Place> parameters)
    {
        var body = parameters.FirstOrDefault(parameter => Elements.Text(parameter.Element, "in") == "body");
        if (body.Source is not null)
        {
            return CopyBody(operation, body);
        }

        return parameters.Count > 0 ? CopyForm(operation, parameters) : null;
    }

    private JsonObject CopyBody(Walk operation, Place body)
    {
        var bundled = operation.BundledPointer + "/requestBody";
        context.Locator.Add(bundled, body.Source, body.Pointer);
        var copy = new JsonObject();
        if (Elements.Text(body.Element, "description") is { } description)
        {
            copy["description"] = description;
        }

        if (body.Element.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True)
        {
            copy["required"] = true;
        }

        var content = new JsonObject();
        foreach (var type in SwaggerMediaTypes.ForBody(operation.MediaTypes.Consumes, isFile: false))
        {
            var pointer = $"{bundled}/content/{JsonPointers.Escape(type)}/schema";
            context.Locator.Add(pointer, body.Source, body.Pointer + "/schema");
            var media = new JsonObject();
            if (body.Element.TryGetProperty("schema", out var schema))
            {
                media["schema"] =
                    copier.Copy(new Walk(body.Source, body.Pointer + "/schema", pointer, operation.Version), NodeKind.Schema, schema);
            }

            content[type] = media;
        }

        copy["content"] = content;
        return copy;
    }

    private JsonObject CopyForm(Walk operation, List<Place> fields)
    {
        var isMultipart = fields.Any(field => Elements.Text(field.Element, "type") == "file")
            || (operation.MediaTypes.Consumes.Contains(Multipart) && !operation.MediaTypes.Consumes.Contains(Urlencoded));
        var type = isMultipart ? Multipart : Urlencoded;
        var bundled = $"{operation.BundledPointer}/requestBody/content/{JsonPointers.Escape(type)}";
        context.Locator.Add(operation.BundledPointer + "/requestBody", fields[0].Source, fields[0].Pointer);

        var properties = new JsonObject();
        var required = new JsonArray();
        var encoding = new JsonObject();
        foreach (var field in fields)
        {
            if (Elements.Text(field.Element, "name") is not { } name || properties.ContainsKey(name))
            {
                continue;
            }

            var walk = new Walk(field.Source, field.Pointer, bundled, operation.Version);
            var schema =
                SwaggerNodes.CopySchema(context, copier, walk, $"{bundled}/schema/properties/{JsonPointers.Escape(name)}", field.Element);
            if (Elements.Text(field.Element, "description") is { } description)
            {
                schema["description"] = description;
            }

            properties[name] = schema;
            if (field.Element.TryGetProperty("required", out var isRequired) && isRequired.ValueKind == JsonValueKind.True)
            {
                required.Add(name);
            }

            if (schema["type"] is JsonValue kind && (string?)kind == "array" && SwaggerNodes.Style(
                field.Element,
                isQuery: true) is { Style: { } style and not SwaggerNodes.TabDelimited, Explode: var explode })
            {
                encoding[name] = new JsonObject { ["style"] = style, ["explode"] = explode };
            }
        }

        return Wrap(type, properties, required, encoding);
    }

    private static JsonObject Wrap(string type, JsonObject properties, JsonArray required, JsonObject encoding)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        var media = new JsonObject { ["schema"] = schema };
        var body = new JsonObject { ["content"] = new JsonObject { [type] = media } };
        if (required.Count > 0)
        {
            schema["required"] = required;
            body["required"] = true;
        }

        if (encoding.Count > 0)
        {
            media["encoding"] = encoding;
        }

        return body;
    }
}
