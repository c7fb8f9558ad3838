namespace Shop.Calls;

/// <summary>The values of a dictionary may be null in the document.</summary>
internal static partial class Document
{
    public static IReadOnlyDictionary<string, string?> Notes(params (string Key, string? Value)[] notes) =>
        notes.ToDictionary(static note => note.Key, static note => note.Value);
}
