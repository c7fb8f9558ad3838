namespace Specwright.Sandbox.Resources;

/// <summary>Builds JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to member <paramref name="name"/> of the value at <paramref name="parent"/>.</summary>
    public static string Member(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer to the item at <paramref name="index"/> of the array at <paramref name="parent"/>.</summary>
    public static string Item(string parent, int index) => $"{parent}/{index}";
}
