namespace Specwright;

/// <summary>
/// What the name of a request's header tells about its value: whether everybody may see it, and whether it is a credential.
/// </summary>
internal static class HeaderKinds
{
    // What a request says of itself and of the answer that it asks for, and what .NET adds by itself to trace calls.
    private static readonly HashSet<string> s_public = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control", "Connection", "Expect", "Pragma", "TE",
        "Transfer-Encoding", "User-Agent",
        "traceparent", "tracestate", "Request-Id", "Correlation-Context",
    };

    private static readonly string[] s_secretWords =
    [
        "auth", "cookie", "token", "secret", "passw", "credential", "signature", "session", "api-key", "apikey", "access-key",
    ];

    /// <summary>Whether another origin than the API's may see the header.</summary>
    public static bool IsPublic(string name) => s_public.Contains(name);

    /// <summary>Whether the header is one that proves who is calling, as far as its name tells.</summary>
    public static bool IsSecret(string name)
    {
        // An author is no secret, an authorization is.
        var words = name.ToLowerInvariant().Replace("authoriz", "auth").Replace("author", "");
        return Array.Exists(s_secretWords, word => words.IndexOf(word, StringComparison.Ordinal) >= 0);
    }
}
