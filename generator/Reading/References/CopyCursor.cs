using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.References;

/// <summary>
/// Where the copying stands: the pointer in the spec file and the pointer in the bundled document, in step. Pointers are made only when
/// asked for.
/// </summary>
internal sealed class CopyCursor(SpecSource source, string sourceBase, string bundledBase, SpecVersion version)
{
    /// <summary>
    /// Longer pointers are those of hostile names: the pointer of what contains theirs is near enough, and costs nothing.
    /// </summary>
    public const int MaxLength = 4_000;

    // Pointers are asked for at most nodes: their text is put together in the same memory.
    [ThreadStatic]
    private static char[]? s_text;

    private readonly List<string> _segments = [];

    public SpecSource Source { get; } = source;

    /// <summary>The version that decides what the source's words mean; that of the referrer for a file that names none.</summary>
    public SpecVersion Version { get; } = version;

    /// <summary>What OpenAPI 2.0 says apart from the bodies themselves: the media types that operations here take and give.</summary>
    public SwaggerMediaTypes MediaTypes { get; init; } = SwaggerMediaTypes.Default;

    /// <summary>The pointer in the spec file; of a node that contains it, where its own would be longer than any real one.</summary>
    public string SourcePointer => Join(sourceBase, MaxLength);

    /// <summary>The pointer in the spec file, however long it is: for what is said of a hostile name itself.</summary>
    public string ExactSourcePointer => Join(sourceBase, int.MaxValue);

    /// <summary>The pointer in the bundled document; of a node that contains it, where its own would be longer than any real one.</summary>
    public string BundledPointer => Join(bundledBase, MaxLength);

    /// <summary>Whether it stands where it began: then asking for the pointers costs nothing.</summary>
    public bool IsAtBase => _segments.Count == 0;

    public void Push(string segment) => _segments.Add(segment);

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>
    /// Whether the pointer in the spec file begins with what a pointer of at least one segment and its end make: without making the pointer
    /// where that can be told from where the copying began.
    /// </summary>
    public bool IsWithin(string prefix) =>
        sourceBase.Length >= prefix.Length
            ? sourceBase.StartsWith(prefix, StringComparison.Ordinal)
            : SourcePointer.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The same node of the spec file, copied to another pointer of the bundled document.</summary>
    public CopyCursor To(string bundledPointer) => new(Source, SourcePointer, bundledPointer, Version) { MediaTypes = MediaTypes };

    private string Join(string start, int maxLength)
    {
        if (_segments.Count == 0 || start.Length > maxLength)
        {
            return start;
        }

        var text = s_text ??= new char[MaxLength + 1];
        var length = Append(ref text, 0, start);
        foreach (var segment in _segments)
        {
            if (length + segment.Length > maxLength)
            {
                break;
            }

            length = Append(ref text, Append(ref text, length, "/"), JsonPointers.Escape(segment));
        }

        return new string(text, 0, length);
    }

    private static int Append(ref char[] text, int length, string part)
    {
        if (text.Length < length + part.Length)
        {
            Array.Resize(ref text, Math.Max(2 * text.Length, length + part.Length));
        }

        part.CopyTo(0, text, length, part.Length);
        return length + part.Length;
    }
}
