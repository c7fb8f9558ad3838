namespace Shop.Calls;

/// <summary>A list may be absent in the document, or not even that, but it is never null.</summary>
internal static partial class Document
{
    public static IReadOnlyList<T> List<T>(params T[] items) => items;

    public static IReadOnlyList<T> Items<T>(IReadOnlyList<T>? list) => list!;
}
