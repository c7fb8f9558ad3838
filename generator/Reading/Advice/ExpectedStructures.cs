using System.Text.Json;

namespace Specwright.Generator.Reading.Advice;

/// <summary>The words for what is expected somewhere, for what was found, and for what to do.</summary>
internal static class ExpectedStructures
{
    /// <summary>A reference of a YAML text, which without quotation marks is a comment.</summary>
    public const string QuotedReference = "A reference in quotation marks";

    private static readonly Dictionary<string, string> s_examples = new(StringComparer.Ordinal)
    {
        ["A schema"] = "{ type: string }",
        ["A parameter"] = "{ name: limit, in: query, schema: { type: integer } }",
        ["A response"] = "{ description: Done. }",
        ["A request body"] = "{ content: { application/json: { schema: … } } }",
        ["A media type"] = "{ schema: … }",
        ["A header"] = "{ schema: { type: string } }",
        ["A security scheme"] = "{ type: http, scheme: bearer }",
        ["An operation"] = "{ operationId: …, responses: … }",
        ["A list"] = "[ … ]",
        ["A list of texts"] = "[ … ]",
        ["A list of servers"] = "[ { url: … } ]",
        ["A list of security requirements"] = "[ { token: [] } ]",
        ["A security requirement"] = "{ token: [] }",
        ["A server"] = "{ url: … }",
        ["A reference"] = "'#/components/schemas/…'",
        [QuotedReference] = "'#/components/schemas/…'",
    };

    /// <summary>What to do: a sentence without its full stop.</summary>
    /// <param name="expected">What is expected, with its article.</param>
    public static string FindAdvice(string expected) =>
        s_examples.TryGetValue(expected, out var example) ? $"Write one, as in {example}" : "Write one in its place";

    /// <summary>A value's kind.</summary>
    public static string Describe(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "nothing",
        _ => "true or false",
    };
}
