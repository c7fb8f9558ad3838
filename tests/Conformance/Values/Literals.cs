using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>Turns a literal of a document (an enum's value, an example) into JSON.</summary>
internal static class Literals
{
    public static JsonNode? ToJson(RawNode node)
    {
        if (node.Members is { } members)
        {
            return new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, ToJson(member.Value))));
        }

        if (node.Items is { } items)
        {
            return new JsonArray([.. items.Select(ToJson)]);
        }

        return node.IsText ? JsonValue.Create(node.Scalar) : Plain(node.Scalar ?? "");
    }

    // YAML 1.2's core schema (section 10.3.2).
    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
            JsonNode.Parse(whole.ToString(CultureInfo.InvariantCulture)),
        _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    public static decimal? Number(RawNode? node) =>
        node?.Scalar is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? exact
                : number > 0 ? decimal.MaxValue : decimal.MinValue
            : null;

    public static int? Count(RawNode? node) => Number(node) is { } number ? (int)Math.Clamp(number, 0, int.MaxValue) : null;

    public static bool IsTrue(RawNode? node) => node?.Scalar is "true" or "True" or "TRUE";

    public static bool IsFalse(RawNode? node) => node?.Scalar is "false" or "False" or "FALSE";
}
