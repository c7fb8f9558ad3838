using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.References;

/// <summary>What stands in the place of a reference that cannot be resolved, so that the rest of the client stays usable.</summary>
internal static class Substitutes
{
    /// <summary>The object that stands for the missing one; <see langword="null"/> for what can only be left out.</summary>
    public static JsonObject? Create(CopyCursor cursor, NodeKind kind) => kind switch
    {
        NodeKind.Schema => CreateUnknown(),
        NodeKind.Response => new JsonObject { ["description"] = "", ["content"] = CreateContent(cursor.MediaTypes.Produces) },
        NodeKind.RequestBody => new JsonObject { ["content"] = CreateContent(cursor.MediaTypes.Consumes) },
        NodeKind.MediaType => new JsonObject { ["schema"] = CreateUnknown() },

        // Its name stands before the reference, and any header's value is a text.
        NodeKind.Header => new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
        _ => null,
    };

    /// <summary>What the client has in its stead, as part of a sentence.</summary>
    public static string Describe(NodeKind kind) => kind switch
    {
        NodeKind.Schema => "the value is a JsonElement",
        NodeKind.Response => "the response's content is a JsonElement",
        NodeKind.RequestBody => "the body is a JsonElement",
        NodeKind.MediaType => "the content has no type",
        NodeKind.Header => "the header is a string",
        NodeKind.Parameter => "the parameter is a string if the path names it, and is left out otherwise",
        NodeKind.SecurityScheme => "what requires the scheme is left out",
        NodeKind.PathItem => "its operations are left out",
        _ => $"the {GetNoun(kind)} is left out",
    };

    /// <summary>The kind within a sentence, without an article.</summary>
    public static string GetNoun(NodeKind kind)
    {
        var noun = NodeTables.GetNoun(kind);
        return noun.Substring(noun.IndexOf(' ') + 1);
    }

    /// <summary>The kind within a sentence, with its article.</summary>
    public static string GetNounWithArticle(NodeKind kind)
    {
        var noun = NodeTables.GetNoun(kind);
        return char.ToLowerInvariant(noun[0]) + noun.Substring(1);
    }

    private static JsonObject CreateUnknown() => new() { [ExtensionNames.Unresolved] = true };

    private static JsonObject CreateContent(IReadOnlyList<string> mediaTypes)
    {
        var content = new JsonObject();
        foreach (var type in SwaggerMediaTypes.ForBody(mediaTypes, isFile: false))
        {
            content[type] = new JsonObject { ["schema"] = CreateUnknown() };
        }

        return content;
    }
}
