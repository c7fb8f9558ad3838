using System.Text.Json.Nodes;

namespace Specwright.Conformance.Styles;

/// <summary>
/// The values that show a style: those of the specification's table ("Style Examples"), empty ones, and every kind of character.
/// </summary>
internal static class StyleValues
{
    private const string Special = "a b/c?d=e&f#g%h+é;i,j|k\"[l]~";

    private static readonly Dictionary<string, (string Case, string Json)[]> s_values = new(StringComparer.Ordinal)
    {
        ["text"] = [("usual", "\"blue\""), ("empty", "\"\""), ("special", Quoted(Special)), ("of digits", "\"0\"")],
        ["list"] = [
            ("usual", """["blue","black","brown"]"""),
            ("of one", """["blue"]"""),
            ("empty", "[]"),
            ("of an empty text", """["","a"]"""),
            ("special", $"[{Quoted(Special)},\"x\"]"),
        ],
        ["object"] = [
            ("usual", """{"R":"100","G":"200","B":"150"}"""),
            ("empty", "{}"),
            ("with an empty text", """{"R":"","G":"a"}"""),
            ("special", $$"""{"k":{{Quoted(Special)}},"n&m=o":"x"}"""),
        ],
        ["form"] = [
            ("usual", """{"text":"blue","list":["a","b"],"object":{"R":"100","G":"200"}}"""),
            ("empty", "{}"),
            ("of empties", """{"text":"","list":[],"object":{}}"""),
            ("special", $$"""{"text":{{Quoted(Special)}},"list":[{{Quoted(Special)}}],"object":{"k":{{Quoted(Special)}} } }"""),
        ],
    };

    /// <summary>The values for a schema of the document of styles.</summary>
    /// <param name="schema">Its name in lower case.</param>
    public static IEnumerable<(string Case, JsonNode Value)> Of(string schema) =>
        s_values[schema].Select(static one => (one.Case, JsonNode.Parse(one.Json)!));

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
