using System.Net.Http;
using System.Text;

namespace Specwright;

/// <summary>
/// Takes the secrets of a request out of texts that a server sent: it may repeat what it was sent, in a spelling of its own.
/// </summary>
/// <remarks>
/// It is for a server's texts only: the library's own words do not come out of a secret, and would give it away if a part of them were
/// masked.
/// </remarks>
internal sealed class Redactor
{
    private const string Mask = "***";

    private readonly List<Secret> _secrets = [];
    private readonly char[] _starts;

    /// <param name="credential">The credential of the request.</param>
    /// <param name="sent">The message that was sent; handlers may have authenticated it, too.</param>
    public Redactor(AppliedCredential credential, HttpRequestMessage? sent = null)
    {
        foreach (var secret in credential.Secrets)
        {
            Add(secret);
        }

        foreach (var secret in SentSecrets.Of(sent))
        {
            Add(secret);
        }

        var starts = new HashSet<char>(SpelledText.Escapes);
        foreach (var secret in _secrets)
        {
            starts.Add(char.ToLowerInvariant(secret.Value[0]));
            starts.Add(char.ToUpperInvariant(secret.Value[0]));
            starts.Add(secret.Value[0]);
        }

        _starts = [.. starts];
    }

    /// <summary>Whether there is nothing to look for.</summary>
    public bool IsEmpty => _secrets.Count == 0;

    /// <summary>Whether a text repeats a secret.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shortToo">Whether a short secret counts, too; it is as likely a word of whoever made the text.</param>
    public bool Finds(string text, bool shortToo = true)
    {
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (Find(text, i, shortToo, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The text without secrets, at most as long as told. One in which a short secret stands as a word is left out as a whole: a mask in
    /// its place would tell it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">How many characters to return at most.</param>
    /// <param name="shortToo">Whether a short secret counts, too; it is as likely a word of whoever made the text.</param>
    public string Redact(string text, int maxLength = int.MaxValue, bool shortToo = true)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = Next(text, 0); i >= 0 && (result?.Length ?? 0) + i - copied < maxLength;)
        {
            var length = Find(text, i, shortToo, out var isShort);
            if (isShort)
            {
                return Cut(Mask, maxLength);
            }

            if (length > 0)
            {
                result = (result ?? new StringBuilder()).Append(text, copied, i - copied).Append(Mask);
                copied = i + length;
            }

            i = Next(text, i + Math.Max(length, 1));
        }

        return Cut(result is null ? text : result.Append(text, copied, text.Length - copied).ToString(), maxLength);
    }

    // The next place where a secret may begin.
    private int Next(string text, int index) => IsEmpty || index >= text.Length ? -1 : text.IndexOfAny(_starts, index);

    private int Find(string text, int index, bool shortToo, out bool isShort)
    {
        isShort = false;
        var longest = 0;
        foreach (var secret in _secrets)
        {
            if (secret.BeginsWith(text[index]))
            {
                Count(secret, secret.Find(text, index), ref longest, ref isShort);
            }
        }

        foreach (var spellings in SpelledText.SpellingsOf(text[index]))
        {
            var position = index;
            var first = new SpelledText(text, spellings).Read(ref position);
            foreach (var secret in _secrets)
            {
                if (secret.BeginsWith(first))
                {
                    Count(secret, secret.Find(text, index, spellings), ref longest, ref isShort);
                }
            }
        }

        return longest;

        void Count(Secret secret, int length, ref int longest, ref bool isShort)
        {
            if (!secret.IsShort || shortToo)
            {
                isShort |= length > 0 && secret.IsShort;
                longest = Math.Max(longest, length);
            }
        }
    }

    private void Add(string secret)
    {
        AddOne(secret);

        // As a form has it.
        AddOne(secret.Replace(' ', '+'));
        if (secret.Any(static c => c > '~'))
        {
            AddOne(UriText.Encode(secret));
        }

        if (secret.Length >= Secret.MinMaskedLength)
        {
            AddOne(OfAddress(secret));
            AddOne(OfAddress(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))));
            AddOne(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
            AddOne(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='));
        }
    }

    // Base64 in the alphabet for addresses (RFC 4648, section 5), without the end that only fills up.
    private static string OfAddress(string base64) => base64.TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private void AddOne(string secret)
    {
        if (secret.Length > 0 && !_secrets.Exists(one => one.Value == secret))
        {
            _secrets.Add(new Secret(secret));
        }
    }

    // Not between the halves of a surrogate pair.
    private static string Cut(string text, int maxLength) =>
        text.Length <= maxLength
            ? text
            : text.Substring(0, maxLength > 0 && char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength);
}
