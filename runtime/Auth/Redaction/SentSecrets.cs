using System.Net.Http;
using System.Text;

namespace Specwright;

/// <summary>
/// Finds the secrets in the headers of a message that was sent, whoever set them: the HTTP client's own headers, a handler, an argument.
/// </summary>
internal static class SentSecrets
{
    public static IEnumerable<string> Of(HttpRequestMessage? message)
    {
        if (message is null)
        {
            yield break;
        }

        foreach (var header in message.Headers)
        {
            if (!HeaderKinds.IsSecret(header.Key))
            {
                continue;
            }

            // A short value of another header is as likely a word as a secret.
            var isAuthorization = header.Key.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase);
            foreach (var secret in header.Value.SelectMany(value => isAuthorization ? OfAuthorization(value) : OfOther(header.Key, value)))
            {
                if (secret.Length >= (isAuthorization ? 1 : Secret.MinMaskedLength))
                {
                    yield return secret;
                }
            }
        }
    }

    private static IEnumerable<string> OfAuthorization(string value)
    {
        var space = value.IndexOf(' ');
        var secret = value.Substring(space + 1).Trim();
        yield return secret;
        if (space > 0 && value.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) && TryDecode(secret) is { } pair)
        {
            yield return pair.Substring(pair.IndexOf(':') + 1);
        }
    }

    private static IEnumerable<string> OfOther(string name, string value) => name.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
        ? value.Split(';').Select(static cookie => cookie.Substring(cookie.IndexOf('=') + 1).Trim())
        : [value];

    private static string? TryDecode(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
