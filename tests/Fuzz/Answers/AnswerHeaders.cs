namespace Specwright.Fuzz.Answers;

/// <summary>Gives responses random headers, of which many mean nothing.</summary>
internal static class AnswerHeaders
{
    private static readonly string[] s_names =
    [
        "Location", "Link", "Retry-After", "retry-after-ms", "Last-Modified", "WWW-Authenticate", "X-Request-Id", "Date", "X-Text",
        "X-Word", "X-Whole", "X-Real", "X-Flag", "X-Time", "X-Day", "X-Id", "X-Data", "X-Texts", "X-Numbers", "X-Json", "ETag",
        "Content-Type", "Content-Encoding", "Content-Language", "Content-Length", "Content-Disposition",
    ];

    private static readonly string[] s_values =
    [
        "", " ", ",", ";", "a", "low", "5", "-1", "1e400", "99999999999999999999", "0.5", "true", "\"", "\"a", "<", "<>",
        "</v1/link?p=1>; rel=next", "<https://other.example.com/>; rel=\"next\"", "<http://[>; rel=next", "<:>; rel=next",
        "<//>; rel=next", "<mailto:a@b>; rel=next", "</v1/link\uD800>; rel=next", "/v1/item", "https://api.example.com/v1/page",
        "http://api.example.com/", "https://other.example.com/v1", "//", "http://[::1", "https://a:b@api.example.com:99999/",
        "https://\u00FC\uD800.example.com/", "https://u\uFFFE:p@xn--/", "ftp://a/", "%", "\0", "\r\nX: y", "\uD800", "\uDC00a", "é", "😀",
        new('9', 400), new('a', 70_000), "Fri, 27 Nov 2026 10:00:00 GMT", "2026-11-27", "2026-11-27T10:00:00Z", "aGk=", "{\"id\":1}",
        "[1]", "1, 2,3", "00000000-0000-0000-0000-000000000001", "gzip", "br, gzip", "identity", "text/html", "application/json",
        "application/json; charset=utf-16", "application/json; charset=x", "text/event-stream", "text/plain; charset=\"iso-8859-1\"",
        "application/problem+json", "multipart/mixed; boundary=a", "*/*", "/", "Bearer error=\"invalid_token\"", "Basic realm=\"\uD800",
    ];

    public static void Add(HttpResponseMessage response, string path, Random random)
    {
        var type = path.EndsWith("/events", StringComparison.Ordinal) ? "text/event-stream" : "application/json";
        response.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        if ((int)response.StatusCode is >= 300 and < 400 && random.Next(3) != 0)
        {
            response.Headers.TryAddWithoutValidation("Location", s_values[random.Next(s_values.Length)]);
        }

        for (var count = random.Next(5); count > 0; count--)
        {
            var name = s_names[random.Next(s_names.Length)];
            var value = s_values[random.Next(s_values.Length)];
            if (name.StartsWith("Content-", StringComparison.Ordinal))
            {
                response.Content?.Headers.Remove(name);
                response.Content?.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
