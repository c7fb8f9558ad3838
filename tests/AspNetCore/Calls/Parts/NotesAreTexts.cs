namespace Shop.Calls;

/// <summary>The document has no null among the values of a dictionary.</summary>
internal static partial class Document
{
    public static IReadOnlyDictionary<string, string> Notes(params (string Key, string Value)[] notes) =>
        notes.ToDictionary(static note => note.Key, static note => note.Value);
}
