namespace Specwright.Testing.Corpus;

/// <summary>Reads a document as it was written, JSON or YAML.</summary>
public static class RawReader
{
    /// <summary>The document's root; <see langword="null"/> when it is neither.</summary>
    public static RawNode? Read(string text) => text.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{' or '[', ..]
        ? RawJsonReader.Read(text) ?? RawYamlReader.Read(text)
        : RawYamlReader.Read(text);
}
