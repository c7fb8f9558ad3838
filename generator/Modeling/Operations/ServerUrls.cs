using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Picks the server of a document, a path or an operation. Reading has filled in the variables.</summary>
internal static class ServerUrls
{
    /// <summary>
    /// The first server's address; <see langword="null"/> for none, or one that is relative to where the document came from.
    /// </summary>
    public static string? FindFirst(IList<OpenApiServer>? servers) =>
        servers is { Count: > 0 }
        && servers[0]?.Url?.Trim() is { Length: > 0 } url
        && url.IndexOf('{') < 0
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;
}
