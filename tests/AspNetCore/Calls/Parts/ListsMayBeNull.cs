using Specwright;

namespace Shop.Calls;

/// <summary>A list may be absent in the document, and null: a collection expression has no such type.</summary>
internal static partial class Document
{
    public static Optional<IReadOnlyList<T>?> List<T>(params T[] items) => items;

    public static IReadOnlyList<T> Items<T>(Optional<IReadOnlyList<T>?> list) => list.Value!;

    public static Optional<IReadOnlyDictionary<string, string?>?> Notes(params (string Key, string? Value)[] notes) =>
        notes.ToDictionary(static note => note.Key, static note => note.Value);
}
