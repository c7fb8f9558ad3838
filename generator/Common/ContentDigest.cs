namespace Specwright.Generator.Common;

/// <summary>
/// A hash of 128 bits that stands for content where the content itself is too large to be kept: equal digests mean equal content.
/// </summary>
internal readonly record struct ContentDigest(ulong First, ulong Second);
