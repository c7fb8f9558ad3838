using System.Text.Json.Nodes;

namespace Specwright.Conformance.Styles;

/// <summary>Why the client sends something else than swagger-client, by the text of the specifications.</summary>
internal static class Explanations
{
    private const string PathEmpty = "An empty value leaves an empty segment, or one of dots alone, which mean another path (RFC 3986, "
        + "sections 3.3 and 5.2.4): it is refused before it is sent.";
    private const string NoValue =
        "A list without items and an object without members have no value, and nothing is expanded for them (RFC 6570, section 2.3).";
    private const string Names = "The names of an object's members are encoded as its values are (RFC 6570, section 3.2.1); `&` and `=` "
        + "in one would read as another member.";
    private const string MatrixEmpty = "`;color` is the empty text in `matrix` (OpenAPI 3.0.4, Style Examples; RFC 6570, section 3.2.7).";
    private const string Label = "`label` without `explode` puts commas between the items (RFC 6570, section 3.2.5, by which OpenAPI "
        + "defines the style; its own table said otherwise up to 3.0.3 and 3.1.0, and was corrected in 3.0.4 and 3.1.1).";
    private const string QueryEmpty = "`color=` is the empty text in `form` (OpenAPI 3.0.4, Style Examples; RFC 6570, section 3.2.8); "
        + "swagger-client sends it only with `allowEmptyValue`.";
    private const string Reserved = "`allowReserved` lets pass what a query may hold; `#`, `[` and `]` may not stand in it as they are "
        + "(RFC 3986, section 3.4), and encoding them is the client's duty (OpenAPI 3.0.4, Parameter Object).";
    private const string Pipe = "A bar may not stand in a URI as it is (RFC 3986, section 2): `%7C` (OpenAPI 3.0.4, Style Examples).";
    private const string DelimitedObject =
        "An object's names and values are delimited as items are: `R%20100%20G%20200` (OpenAPI 3.0.4, Style Examples).";
    private const string Header = "A header's value is visible ASCII (RFC 9110, section 5.5), and the items of a list must not hold the "
        + "comma that stands between them: it is refused before it is sent.";
    private const string CookieOctets = "A cookie's value holds no blank, comma, quote, semicolon or backslash of the caller's (RFC "
        + "6265, section 4.1.1): each is percent-encoded, as `form` does it everywhere else; the comma between items is the style's own "
        + "(OpenAPI 3.0.4, Style Examples).";
    private const string CookiePairs = "Several cookies are separated by `; ` (RFC 6265, section 4.2.1); swagger-client packs all into "
        + "one cookie of the parameter's name.";
    private const string JsonText =
        "A text of `application/json` is JSON, in quotes (RFC 8259, section 7); swagger-client takes a text for JSON already.";
    private const string AsciiJson = "The same JSON, written in ASCII as a header must be (RFC 8259, section 7; RFC 9110, section 5.5).";
    private const string FormExploded = "`form` is exploded by default, in a body too (OpenAPI 3.0.4, Encoding Object).";
    private const string Charset = "The charset of a text is said, as the receiver's default is not known (RFC 6657, section 3).";

    private static readonly (Func<StyleResult, bool> Applies, string Text)[] s_explanations =
    [
        (
            static one => In(one, "body-text") && Same(one.Ours.Replace("; charset=utf-8", "", StringComparison.Ordinal), one.Theirs),
            Charset),
        (static one => In(one, "body-json-text") || one.Call.OperationId is "path-content-text" or "query-content-text"
            or "header-content-text" or "cookie-content-text", JsonText),
        (static one => In(one, "path-") && IsRefused(one) && IsEmpty(one.Call), PathEmpty),
        (static one => (IsWithout(one.Call.Value) || IsOfEmpties(one)) && one.Ours.Length < one.Theirs.Length, NoValue),
        (
            static one => In(one, "path-matrix") && Same(one.Ours, one.Theirs.Replace("=;", ";", StringComparison.Ordinal).TrimEnd('=')),
            MatrixEmpty),
        (static one => In(one, "path-label-") && !In(one, "path-label-exploded") && one.Call.Value is JsonArray or JsonObject, Label),
        (static one => In(one, "path-") && Same(one.Ours.Replace("n%26m%3Do", "n&m=o", StringComparison.Ordinal), one.Theirs), Names),
        (static one => In(one, "query-form") && one.Call.Case == "empty", QueryEmpty),
        (static one => one.Call.Case == "special" && Same(Loosened(one.Ours), Loosened(one.Theirs)), Reserved),
        (static one => In(one, "query-") && one.Call.OperationId.EndsWith("Delimited-object", StringComparison.Ordinal), DelimitedObject),
        (static one =>
            Same(one.Ours.Replace("%7C", "|", StringComparison.Ordinal), one.Theirs.Replace("%7C", "|", StringComparison.Ordinal)), Pipe),
        (static one => In(one, "header-simple") && IsRefused(one) && one.Call.Case == "special", Header),
        (static one => In(one, "header-content") && JsonNode.DeepEquals(JsonOf(one.Ours), JsonOf(one.Theirs)), AsciiJson),
        (static one => In(one, "cookie-form-exploded") && one.Call.Value is JsonArray or JsonObject, CookiePairs),
        (static one => In(one, "cookie-") && Same(Uri.UnescapeDataString(one.Ours), Uri.UnescapeDataString(one.Theirs)), CookieOctets),
        (static one => one.Call is { OperationId: "body-form", Case: "usual" }
            && Same(one.Ours.Replace("list=a&list=b", "list=a,b", StringComparison.Ordinal), one.Theirs), FormExploded),
    ];

    /// <summary>The explanation of a difference; <see langword="null"/> when there is none yet.</summary>
    public static string? Of(StyleResult result) =>
        s_explanations.Where(one => one.Applies(result)).Select(static one => one.Text).FirstOrDefault();

    private static bool In(StyleResult result, string start) => result.Call.OperationId.StartsWith(start, StringComparison.Ordinal);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool IsRefused(StyleResult result) => result.Ours.StartsWith(StyleComparison.Refused, StringComparison.Ordinal);

    private static bool IsEmpty(StyleCall call) => call.Case == "empty";

    private static bool IsWithout(JsonNode? value) => value is JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static bool IsOfEmpties(StyleResult result) => In(result, "body-form") && result.Call.Case == "of empties";

    private static string Loosened(string request) => request

            .Replace("%23", "#", StringComparison.Ordinal)
            .Replace("%5B", "[", StringComparison.Ordinal)
            .Replace("%5D", "]", StringComparison.Ordinal)
        .Replace("n%26m%3Do", "n&m=o", StringComparison.Ordinal);

    private static JsonNode? JsonOf(string request) =>
        JsonNode.Parse(request[(request.IndexOf("X-Value: ", StringComparison.Ordinal) + "X-Value: ".Length)..]);
}
