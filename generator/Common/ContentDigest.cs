namespace Specwright.Generator.Common;

/// <summary>
/// A hash of 128 bits that stands for content where the content itself is too large to be kept. Different content has different digests but
/// by an accident that nobody meets; it is no defence against one who looks for such an accident, who would get the client of the document
/// before the edit.
/// </summary>
internal readonly record struct ContentDigest(ulong First, ulong Second);
