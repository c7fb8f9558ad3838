using Specwright.Conformance.Calls;

namespace Specwright.Conformance.Styles;

/// <summary>
/// What a request says, as far as both judges of it can know: headers that every client sets in its own way are left out.
/// </summary>
internal sealed record BuiltRequest(string Line, string Header, string Cookie, string ContentType, string Body)
{
    private const string ParameterHeader = "X-Value";

    public static BuiltRequest Of(Exchange exchange) => Of(
        exchange.RequestLine,
        exchange.RequestHeaders.ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase),
        System.Text.Encoding.UTF8.GetString(exchange.RequestBody));

    public static BuiltRequest Of(string line, IReadOnlyDictionary<string, string> headers, string? body) => new(
        line,
        headers.TryGetValue(ParameterHeader, out var value) ? $"{ParameterHeader}: {value}" : "",
        headers.TryGetValue("Cookie", out var cookie) ? $"Cookie: {cookie}" : "",
        body is { Length: > 0 } && headers.TryGetValue("Content-Type", out var type) ? $"Content-Type: {type}" : "",
        body ?? "");

    public override string ToString() =>
        string.Join(" ⏎ ", new[] { Line, Header, Cookie, ContentType, Body }.Where(static part => part.Length > 0));
}
