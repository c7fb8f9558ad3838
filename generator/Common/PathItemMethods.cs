namespace Specwright.Generator.Common;

/// <summary>
/// The methods that a path item has a field for (OpenAPI 3.2, "Path Item Object"); all others stand in its additionalOperations.
/// </summary>
internal static class PathItemMethods
{
    public static IReadOnlyList<string> All { get; } = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    private static readonly string[] s_upper = [.. All.Select(static name => name.ToUpperInvariant())];

    /// <summary>The method in upper case.</summary>
    public static string GetUpper(string name) =>
        Array.Find(s_upper, upper => upper.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name.ToUpperInvariant();

    /// <summary>Whether there is a field for the method; documents write <c>GET</c>, too.</summary>
    public static bool Contains(string name) => All.Contains(name, StringComparer.OrdinalIgnoreCase);
}
