using System.Text;

namespace Specwright;

/// <summary>What a credential puts onto one request, and the secrets to keep out of everything that is said about it.</summary>
internal sealed class AppliedCredential
{
    public static readonly AppliedCredential Nothing = new();

    /// <summary>Headers, cookies left aside.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Encoded <c>name=value</c> pairs for the query; <see langword="null"/> for none.</summary>
    public string? Query { get; private set; }

    /// <summary>Pairs for the <c>Cookie</c> header; <see langword="null"/> for none.</summary>
    public string? Cookies { get; private set; }

    public List<string> Secrets { get; } = [];

    public bool IsEmpty => Headers.Count == 0 && Query is null && Cookies is null;

    /// <summary>Whether something else than <c>Authorization</c> is sent: .NET's own redirects take that header off, but no other.</summary>
    public bool OutlivesRedirects
    {
        get
        {
            foreach (var header in Headers)
            {
                if (!string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return Cookies is not null;
        }
    }

    public void AddHeader(string name, string value) => Headers.Add(new(name, value));

    public void AddBearer(string token)
    {
        AddHeader("Authorization", "Bearer " + token);
        AddSecret(token);
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
