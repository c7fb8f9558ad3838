using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>A schema as it was written, and the file that its references start from.</summary>
internal readonly record struct SchemaPlace(string File, RawNode Node)
{
    public SchemaPlace? Child(string name) => Node[name] is { } child ? new SchemaPlace(File, child) : null;
}
