using System.Text;
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

    /// <summary>The same node of the spec file, copied to another pointer of the bundled document.</summary>
    public CopyCursor To(string bundledPointer) => new(Source, SourcePointer, bundledPointer, Version) { MediaTypes = MediaTypes };

    private string Join(string start, int maxLength)
    {
        if (_segments.Count == 0 || start.Length > maxLength)
        {
            return start;
        }

        var text = new StringBuilder(start);
        foreach (var segment in _segments)
        {
            if (text.Length + segment.Length > maxLength)
            {
                break;
            }

            text.Append('/').Append(JsonPointers.Escape(segment));
        }

        return text.ToString();
    }
}
