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
    public JsonObject? Copy(CopyCursor operation, List<SourceNode> parameters)
    {
        if (parameters.Find(parameter => Elements.ReadText(parameter.Element, "in") == "body") is { } body)
        {
            return CopyBody(operation, body);
        }

        return parameters.Count > 0 ? CopyForm(operation, parameters) : null;
    }

    private JsonObject CopyBody(CopyCursor operation, SourceNode body)
    {
        var bundled = operation.BundledPointer + "/requestBody";
        context.Locator.Add(bundled, body.Source, body.Pointer);
        var copy = new JsonObject();
        if (Elements.ReadText(body.Element, "description") is { } description)
        {
            copy["description"] = context.Texts.Replace(description);
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
                    copier.Copy(new CopyCursor(body.Source, body.Pointer + "/schema", pointer, operation.Version), NodeKind.Schema, schema);
            }

            content[type] = media;
        }

        copy["content"] = content;
        return copy;
    }

    private JsonObject CopyForm(CopyCursor operation, List<SourceNode> fields)
    {
        var isMultipart = fields.Any(field => Elements.ReadText(field.Element, "type") == "file")
            || (operation.MediaTypes.Consumes.Contains(Multipart) && !operation.MediaTypes.Consumes.Contains(Urlencoded));
        var type = isMultipart ? Multipart : Urlencoded;
        var bundled = $"{operation.BundledPointer}/requestBody/content/{JsonPointers.Escape(type)}";
        context.Locator.Add(operation.BundledPointer + "/requestBody", fields[0].Source, fields[0].Pointer);

        var properties = new JsonObject();
        var required = new JsonArray();
        var encoding = new JsonObject();
        foreach (var field in fields)
        {
            if (Elements.ReadText(field.Element, "name") is not { } name || properties.ContainsKey(name))
            {
                continue;
            }

            var cursor = new CopyCursor(field.Source, field.Pointer, bundled, operation.Version);
            var schema =
                SwaggerNodes.CopySchema(context, copier, cursor, $"{bundled}/schema/properties/{JsonPointers.Escape(name)}", field.Element);
            if (Elements.ReadText(field.Element, "description") is { } description)
            {
                schema["description"] = context.Texts.Replace(description);
            }

            properties[name] = schema;
            if (field.Element.TryGetProperty("required", out var isRequired) && isRequired.ValueKind == JsonValueKind.True)
            {
                required.Add(name);
            }

            if (schema["type"] is JsonValue kind && (string?)kind == "array" && SwaggerNodes.ReadStyle(
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
