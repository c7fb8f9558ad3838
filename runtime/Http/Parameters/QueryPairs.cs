using System.Text;

namespace Specwright;

/// <summary>Finds and leaves out the pairs of one name in an encoded query, and adds a query to an address.</summary>
internal static class QueryPairs
{
    /// <summary>The first value of the name, decoded; <see langword="null"/> when there is none.</summary>
    public static string? Find(StringBuilder? query, string name)
    {
        var prefix = UriText.Encode(name) + "=";
        var pair = Array.Find(Split(query), pair => pair.StartsWith(prefix, StringComparison.Ordinal));
        return pair is null ? null : Uri.UnescapeDataString(pair.Substring(prefix.Length));
    }

    /// <summary>The query without the pairs of the name.</summary>
    public static StringBuilder Without(StringBuilder? query, string name)
    {
        var prefix = UriText.Encode(name) + "=";
        return new StringBuilder(string.Join("&", Split(query).Where(pair => !pair.StartsWith(prefix, StringComparison.Ordinal))));
    }

    /// <summary>The address with a query, behind one that it may have.</summary>
    public static string Join(string address, string? query) =>
        string.IsNullOrEmpty(query) ? address : address + (address.IndexOf('?') < 0 ? "?" : "&") + query;

    private static string[] Split(StringBuilder? query) => query is null || query.Length == 0 ? [] : query.ToString().Split('&');
}
