using System.Text;

namespace Specwright;

/// <summary>What a credential puts onto one request, and the secrets to keep out of everything that is said about it.</summary>
internal sealed class AppliedCredential
{
    public static readonly AppliedCredential Nothing = new();

    private Action<string>? _refuse;

    /// <summary>Headers, cookies left aside.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Encoded <c>name=value</c> pairs for the query; <see langword="null"/> for none.</summary>
    public string? Query { get; private set; }

    /// <summary>Pairs for the <c>Cookie</c> header; <see langword="null"/> for none.</summary>
    public string? Cookies { get; private set; }

    public List<string> Secrets { get; } = [];

    /// <summary>The bearer token that was asked for; <see langword="null"/> for a credential that is what it is.</summary>
    public string? Token { get; private set; }

    /// <summary>Whether another token may be asked for, for the same call, when the API refuses this one.</summary>
    public bool IsRenewable { get; private set; }

    /// <summary>Whether a secret stands in the body.</summary>
    public bool IsInBody { get; private set; }

    /// <summary>Whether a client certificate stands for the caller: the handler shows it to every server that asks.</summary>
    public bool HasCertificate { get; set; }

    /// <summary>Whether nothing of it proves who is calling.</summary>
    public bool IsEmpty => Headers.Count == 0 && Query is null && Cookies is null && !IsInBody && !HasCertificate;

    public void AddHeader(string name, string value) => Headers.Add(new(name, value));

    public void AddAuthorization(string scheme, string value)
    {
        AddHeader("Authorization", scheme + " " + value);
        AddSecret(value);
    }

    /// <param name="token">The bearer token (RFC 6750).</param>
    /// <param name="isRenewable">Whether another token may be asked for, for the same call, when the API refuses this one.</param>
    /// <param name="refuse">Is told when the API has refused the token.</param>
    public void AddToken(string token, bool isRenewable, Action<string> refuse)
    {
        AddAuthorization("Bearer", token);
        Token = token;
        IsRenewable = isRenewable;
        _refuse = refuse;
    }

    /// <summary>Tells who supplied the token that the API has refused it: the next call must not get it again.</summary>
    public void Refuse() => _refuse?.Invoke(Token!);

    public void AddBodySecret(string secret)
    {
        IsInBody = true;
        AddSecret(secret);
        AddSecret(UriText.FormEncode(secret));
    }

    public void AddQuery(string name, string value)
    {
        var query = new StringBuilder(Query);
        if (query.Length > 0)
        {
            query.Append('&');
        }

        UriText.Append(query, name);
        query.Append('=');
        UriText.Append(query, value);
        Query = query.ToString();
    }

    public void AddCookie(string name, string value) => Cookies = Cookies is null ? $"{name}={value}" : $"{Cookies}; {name}={value}";

    public void AddSecret(string secret)
    {
        if (secret.Length > 0)
        {
            Secrets.Add(secret);
        }
    }
}
