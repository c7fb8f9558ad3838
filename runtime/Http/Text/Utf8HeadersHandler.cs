#if !NET
using System.Net.Http;
using System.Net.Http.Headers;

namespace Specwright;

/// <summary>
/// Reads the headers of responses as UTF-8 where the handler below cannot be told to: it has read their bytes as ISO 8859-1.
/// </summary>
internal sealed class Utf8HeadersHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Reread(response.Headers);
        if (response.Content is { } content)
        {
            Reread(content.Headers);
        }

        return response;
    }

    private static void Reread(HttpHeaders headers)
    {
        List<KeyValuePair<string, string[]>>? changed = null;
        foreach (var header in headers)
        {
            if (header.Value.Any(IsNotAscii))
            {
                (changed ??= []).Add(new(header.Key, header.Value.Select(Utf8OrLatin1.Reread).ToArray()));
            }
        }

        changed?.ForEach(header =>
        {
            headers.Remove(header.Key);
            headers.TryAddWithoutValidation(header.Key, header.Value);
        });
    }

    private static bool IsNotAscii(string value)
    {
        foreach (var c in value)
        {
            if (c > 0x7F)
            {
                return true;
            }
        }

        return false;
    }
}
#endif
