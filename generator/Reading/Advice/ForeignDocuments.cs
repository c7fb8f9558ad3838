using System.Text.Json;
using Specwright.Generator.Common;

namespace Specwright.Generator.Reading.Advice;

/// <summary>
/// Tells which format a document has that is not an OpenAPI document, and what to do about it: a sentence without its full stop.
/// </summary>
internal static class ForeignDocuments
{
    private const string Default = "Add 'openapi: 3.1.0' (or the version that it is written in) at its top level";

    public static string FindAdvice(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root.ValueKind == JsonValueKind.Array
                ? "An OpenAPI document is an object: take it out of the list"
                : "Check what the file holds, which is no object";
        }

        var keys = root.EnumerateObject().Take(50).Select(static member => member.Name).ToList();
        var near = keys.FirstOrDefault(static key => Spelling.FindNearest(key, ["openapi", "swagger"]) is not null);
        return near is not null ? $"Write '{Spelling.FindNearest(near, ["openapi", "swagger"])}' in the place of '{near}'"
            : keys.Contains("asyncapi") ? "It is an AsyncAPI document, which only an OpenAPI document can stand for"
            : keys.Contains("item") && keys.Contains("info") ? "It looks like a Postman collection: export it as OpenAPI"
            : keys.Contains("swaggerVersion") ? "It is a document of Swagger 1: convert it to OpenAPI"
            : keys.Contains("$schema") || (keys.Contains("properties") && keys.Contains("type"))
                ? "It looks like a JSON Schema: refer to it from an OpenAPI document, and list both"
            : Default;
    }
}
