using System.Net;
using System.Text;

namespace Specwright;

/// <summary>Takes the secrets of a credential out of texts that a server sent: it may repeat what it was sent.</summary>
internal sealed class Redactor
{
    private const string Mask = "***";

    // A text that was cut may end within a secret: this many characters of it are a secret too.
    private const int MinPrefix = 8;

    private readonly List<string> _secrets = [];

    public Redactor(AppliedCredential credential)
    {
        foreach (var secret in credential.Secrets)
        {
            Add(secret);
            Add(UriText.Encode(secret));
            Add(WebUtility.HtmlEncode(secret));
            Add(System.Text.Json.JsonEncodedText.Encode(secret).ToString());
        }

        // The longest first: one secret may begin with another.
        _secrets.Sort(static (x, y) => y.Length.CompareTo(x.Length));
    }

    /// <summary>The text without secrets, at most as long as told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">How many characters to return at most.</param>
    public string Redact(string text, int maxLength = int.MaxValue)
    {
        if (_secrets.Count == 0)
        {
            return Cut(text, maxLength);
        }

        var result = new StringBuilder();
        var i = 0;
        while (i < text.Length && result.Length < maxLength)
        {
            var length = SecretLength(text, i);
            if (length > 0)
            {
                result.Append(Mask);
                i += length;
            }
            else
            {
                result.Append(text[i++]);
            }
        }

        return Cut(result.ToString(), maxLength);
    }

    // How many characters from here on belong to a secret: all of it, or as much of it as there is if that is telling.
    private int SecretLength(string text, int index)
    {
        var best = 0;
        foreach (var secret in _secrets)
        {
            var length = 0;
            while (length < secret.Length && index + length < text.Length && secret[length] == text[index + length])
            {
                length++;
            }

            if (length > best && (length == secret.Length || length >= MinPrefix))
            {
                best = length;
            }
        }

        return best;
    }

    private void Add(string? secret)
    {
        if (!string.IsNullOrEmpty(secret) && !_secrets.Contains(secret!))
        {
            _secrets.Add(secret!);
        }
    }

    // Not between the halves of a surrogate pair.
    private static string Cut(string text, int maxLength) =>
        text.Length <= maxLength ? text : text.Substring(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength);
}
