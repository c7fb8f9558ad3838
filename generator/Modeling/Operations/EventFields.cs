using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>
/// Finds what the data of an event is, where a schema describes the whole event with its fields: what a caller reads is the data.
/// </summary>
internal static class EventFields
{
    /// <summary>
    /// The members of <c>System.Net.ServerSentEvents.SseItem&lt;T&gt;</c>, which ASP.NET Core's writers describe as if it were sent as
    /// JSON.
    /// </summary>
    private static readonly string[] s_sseItem = ["data", "eventType", "eventId", "reconnectionInterval"];

    /// <summary>The schema of the data of an event, and its pointer; the schema itself, where it describes no more than the data.</summary>
    /// <param name="schema">The schema of a <c>text/event-stream</c>.</param>
    /// <param name="pointer">Its JSON pointer.</param>
    /// <param name="isItem">
    /// Whether it is an <c>itemSchema</c>, which describes an event with its fields (OpenAPI 3.2, "Sequential Media Types").
    /// </param>
    public static (IOpenApiSchema Schema, string Pointer) FindData(IOpenApiSchema schema, string pointer, bool isItem)
    {
        var (target, schemaPointer) = schema is OpenApiSchemaReference { Reference.Id: { } id, RecursiveTarget: { } component }
            ? (component, BoundedPointer.Append("/components/schemas", id))
            : (schema, pointer);
        if (target is not OpenApiSchema { Properties: { } fields } || !(isItem || IsSseItem(fields)))
        {
            return (schema, pointer);
        }

        // A text may hold something else, which `contentSchema` describes.
        return Find(fields, "data") is not { } data ? (schema, pointer)
            : data.Schema is OpenApiSchema { ContentSchema: { } content }
                ? (content, BoundedPointer.Append(schemaPointer, "properties", data.Name) + "/contentSchema")
            : (data.Schema, BoundedPointer.Append(schemaPointer, "properties", data.Name));
    }

    /// <summary>
    /// Whether these are the members of an <c>SseItem&lt;T&gt;</c>, in whatever case the application writes names: <c>eventType</c>,
    /// <c>EventType</c>, <c>event_type</c>.
    /// </summary>
    private static bool IsSseItem(IDictionary<string, IOpenApiSchema> fields) =>
        fields.Count == s_sseItem.Length && s_sseItem.All(name => Find(fields, name) is not null);

    private static (string Name, IOpenApiSchema Schema)? Find(IDictionary<string, IOpenApiSchema> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Key.Replace("_", "").Replace("-", "").Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return (field.Key, field.Value);
            }
        }

        return null;
    }
}
