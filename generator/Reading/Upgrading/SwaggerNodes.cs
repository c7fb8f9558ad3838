using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.ReaderWorkarounds;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Upgrading;

/// <summary>Copies OpenAPI 2.0's parameters, headers, responses and security schemes as those of OpenAPI 3.</summary>
internal sealed class SwaggerNodes(BundleContext context, INodeCopier copier)
{
    /// <summary>The one <c>collectionFormat</c> without a style in OpenAPI 3.</summary>
    public const string TabDelimited = "tsv";

    private static readonly HashSet<string> s_ownMembers = new(StringComparer.Ordinal)
    {
        "name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "deprecated", "x-csharp-name", "x-example",
        "x-examples",
    };

    /// <summary>The node as OpenAPI 3 has it; <see langword="null"/> for what both versions write alike.</summary>
    public JsonObject? TryCopy(CopyCursor cursor, NodeKind kind, JsonElement element) => kind switch
    {
        NodeKind.Parameter or NodeKind.Header => CopyParameter(cursor, element),
        NodeKind.Response => CopyResponse(cursor, element),
        NodeKind.SecurityScheme => CopySecurityScheme(cursor, element),
        _ => null,
    };

    /// <summary>The schema that a parameter, header or form field spells out beside its other members.</summary>
    public static JsonObject CopySchema(
        BundleContext context,
        INodeCopier copier,
        CopyCursor cursor,
        string bundledPointer,
        JsonElement element)
    {
        context.Locator.Add(bundledPointer, cursor.Source, cursor.SourcePointer);
        var members = element.EnumerateObject().Where(property => !s_ownMembers.Contains(property.Name));
        return copier.CopySchemaMembers(cursor.To(bundledPointer), element, members);
    }

    /// <summary>The style of a list: OpenAPI 2.0's default is commas.</summary>
    public static (string? Style, bool Explode) ReadStyle(
        JsonElement element,
        bool isQuery) => Elements.ReadText(element, "collectionFormat") switch
        {
            "multi" => ("form", true),
            "ssv" => ("spaceDelimited", false),
            "pipes" => ("pipeDelimited", false),
            "tsv" => (TabDelimited, false),
            _ => (isQuery ? "form" : null, false),
        };

    private JsonObject CopyParameter(CopyCursor cursor, JsonElement element)
    {
        var copy = new JsonObject();
        foreach (var property in element.EnumerateObject().Where(property => s_ownMembers.Contains(property.Name)
            && property.Name is not ("collectionFormat" or "x-example" or "x-examples")))
        {
            cursor.Push(property.Name);
            var value = NodeTables.Of(NodeKind.Parameter).TryGetValue(property.Name, out var member)
                ? ValueRules.Apply(context, cursor, member.Rule, property.Name, property.Value)
                : context.Texts.Copy(cursor.Source, property.Name, property.Value);
            cursor.Pop();
            if (value is not null)
            {
                copy[property.Name] = value;
            }
        }

        var schema = CopySchema(context, copier, cursor, cursor.BundledPointer + "/schema", element);
        copy["schema"] = schema;
        if (schema["type"] is JsonValue type && (string?)type == "array")
        {
            AddStyle(copy, ReadStyle(element, Elements.ReadText(element, "in") == "query"));
        }

        return copy;
    }

    private static void AddStyle(JsonObject parameter, (string? Style, bool Explode) style)
    {
        if (style.Style == TabDelimited)
        {
            parameter[ExtensionNames.CollectionFormat] = TabDelimited;
        }
        else if (style.Style is not null)
        {
            parameter["style"] = style.Style;
            parameter["explode"] = style.Explode;
        }
    }

    private JsonObject CopyResponse(CopyCursor cursor, JsonElement element)
    {
        var copy = copier.CopyMembers(cursor, NodeKind.Response, element);
        if (copy["schema"] is not JsonObject schema)
        {
            return copy;
        }

        copy.Remove("schema");
        var content = new JsonObject();
        foreach (var type in SwaggerMediaTypes.ForBody(cursor.MediaTypes.Produces, IsFile(schema)))
        {
            content[type] = new JsonObject { ["schema"] = schema.Parent is null ? schema : schema.DeepClone() };
            context.Locator.Add(
                $"{cursor.BundledPointer}/content/{JsonPointers.Escape(type)}/schema",
                cursor.Source,
                cursor.SourcePointer + "/schema");
        }

        copy["content"] = content;
        return copy;
    }

    /// <summary>
    /// Whether a shared response has other media types here than where it is declared: what the operation produces decides, not the
    /// response.
    /// </summary>
    public bool ProducesElsewise(CopyCursor cursor, SourceNode response)
    {
        var isFile = response.Element.TryGetProperty("schema", out var schema) && Elements.ReadText(schema, "type") == "file";
        var shared = response.Source.Root is { } root ? SwaggerMediaTypes.Default.With(root) : SwaggerMediaTypes.Default;
        return !SwaggerMediaTypes.ForBody(cursor.MediaTypes.Produces, isFile)
            .SequenceEqual(SwaggerMediaTypes.ForBody(shared.Produces, isFile), StringComparer.Ordinal);
    }

    private static bool IsFile(JsonObject schema) => (string?)(schema["format"] as JsonValue) == "binary";

    private JsonObject CopySecurityScheme(CopyCursor cursor, JsonElement element)
    {
        var copy = new JsonObject();
        foreach (var property in element
            .EnumerateObject()
            .Where(property => property.Name is not ("flow" or "authorizationUrl" or "tokenUrl" or "scopes")))
        {
            copy[property.Name] = context.Texts.Copy(cursor.Source, property.Name, property.Value);
        }

        switch (Elements.ReadText(element, "type"))
        {
            case "basic":
                copy["type"] = "http";
                copy["scheme"] = "basic";
                break;
            case "oauth2":
                copy["flows"] = ReadFlows(cursor.Source, element);
                break;
        }

        return copy;
    }

    private static JsonObject ReadFlows(SpecSource source, JsonElement element)
    {
        var name = Elements.ReadText(element, "flow") switch
        {
            "password" => "password",
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            _ => "implicit",
        };
        var flow = new JsonObject();
        foreach (var address in (string[])["authorizationUrl", "tokenUrl"])
        {
            if (Elements.ReadText(element, address) is { } text && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _))
            {
                flow[address] = text;
            }
        }

        flow["scopes"] = element.TryGetProperty("scopes", out var scopes) && scopes.ValueKind == JsonValueKind.Object
            ? OpaqueNodes.Create(source, scopes)
            : new JsonObject();
        return new JsonObject { [name] = flow };
    }
}
