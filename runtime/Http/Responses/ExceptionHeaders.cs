using System.Net.Http;
using System.Net.Http.Headers;

namespace Specwright;

/// <summary>Copies the headers of a response for an exception, in which no secret may stand.</summary>
internal static class ExceptionHeaders
{
    public static HttpResponseHeaders Copy(HttpResponseHeaders headers, Redactor redactor)
    {
        var copy = new HttpResponseMessage().Headers;
        Copy(headers, copy, redactor);
        return copy;
    }

    public static HttpContentHeaders? Copy(HttpContentHeaders? headers, Redactor redactor)
    {
        if (headers is null)
        {
            return null;
        }

        var copy = new ByteArrayContent([]).Headers;
        Copy(headers, copy, redactor);
        return copy;
    }

    private static void Copy(HttpHeaders from, HttpHeaders to, Redactor redactor)
    {
        foreach (var header in from)
        {
            if (redactor.Finds(header.Key))
            {
                continue;
            }

            to.TryAddWithoutValidation(header.Key, header.Value.Select(value => redactor.Redact(value)));
        }
    }
}
