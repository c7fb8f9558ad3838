using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Picks the server of a document, a path or an operation.</summary>
internal static class ServerUrls
{
    /// <summary>The first server's address with variables replaced by their defaults; <see langword="null"/> for none, or one that is relative to where the document came from.</summary>
    public static string? First(IList<OpenApiServer>? servers)
    {
        if (servers is not { Count: > 0 } || servers[0]?.Url is not { Length: > 0 } url)
        {
            return null;
        }

        foreach (var variable in servers[0].Variables ?? new Dictionary<string, OpenApiServerVariable>())
        {
            var value = variable.Value?.Default ?? variable.Value?.Enum?.FirstOrDefault();
            url = value is null ? url : url.Replace("{" + variable.Key + "}", value);
        }

        url = url.Trim();
        return url.IndexOf('{') < 0
            && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
                ? url
                : null;
    }
}
