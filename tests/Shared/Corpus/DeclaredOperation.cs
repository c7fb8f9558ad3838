namespace Specwright.Testing.Corpus;

/// <summary>An operation where the document declares it.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Node">The operation.</param>
/// <param name="PathItem">The path item around it.</param>
public sealed record DeclaredOperation(string File, RawNode Node, RawNode PathItem);
