using System.Net.Http;
using System.Text;

namespace Specwright;

/// <summary>
/// Finds the secrets in the headers of a message that was sent, whoever set them: the HTTP client's own headers, a handler, an argument.
/// </summary>
internal static class SentSecrets
{
    public static List<string> Of(HttpRequestMessage? message)
    {
        var secrets = new List<string>();
        if (message is null)
        {
            return secrets;
        }

        foreach (var header in message.Headers)
        {
            if (!HeaderKinds.IsSecret(header.Key))
            {
                continue;
            }

            var isAuthorization = header.Key.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase);
            foreach (var value in header.Value)
            {
                if (isAuthorization)
                {
                    AddAuthorization(secrets, value);
                }
                else
                {
                    AddOther(secrets, header.Key, value);
                }
            }
        }

        return secrets;
    }

    private static void AddAuthorization(List<string> secrets, string value)
    {
        var space = value.IndexOf(' ');
        var secret = value.Substring(space + 1).Trim();
        Add(secrets, secret, minLength: 1);
        if (space > 0 && value.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) && TryDecode(secret) is { } pair)
        {
            Add(secrets, pair.Substring(pair.IndexOf(':') + 1), minLength: 1);
        }
    }

    // A short value of another header is as likely a word as a secret.
    private static void AddOther(List<string> secrets, string name, string value)
    {
        if (!name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
        {
            Add(secrets, value, Secret.MinMaskedLength);
            return;
        }

        foreach (var cookie in value.Split(';'))
        {
            Add(secrets, cookie.Substring(cookie.IndexOf('=') + 1).Trim(), Secret.MinMaskedLength);
        }
    }

    private static void Add(List<string> secrets, string secret, int minLength)
    {
        if (secret.Length >= minLength)
        {
            secrets.Add(secret);
        }
    }

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
