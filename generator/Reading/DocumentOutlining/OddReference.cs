using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>
/// A reference that does not name a component of a document of the client: the part that it names is outlined after the documents.
/// </summary>
/// <param name="File">The normalized path of the file that it stands in.</param>
/// <param name="Kind">What it must name.</param>
/// <param name="IsPayload">Whether it stands in a webhook or a callback.</param>
/// <param name="Text">The reference.</param>
/// <param name="Node">Its node.</param>
internal readonly record struct OddReference(string File, NodeKind Kind, bool IsPayload, string Text, int Node);
