using System.Text;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Where the copying stands: the place in a source file and the place in the bundled document, in step. Pointers are made only when asked for.</summary>
internal sealed class Walk(SpecSource source, string sourceBase, string bundledBase, SpecVersion version)
{
    private readonly List<string> _segments = [];

    public SpecSource Source { get; } = source;

    /// <summary>The version that decides what the source's words mean; that of the referrer for a file that names none.</summary>
    public SpecVersion Version { get; } = version;

    /// <summary>What OpenAPI 2.0 says apart from the bodies themselves: the media types that operations here take and give.</summary>
    public SwaggerMediaTypes MediaTypes { get; init; } = SwaggerMediaTypes.Default;

    public string SourcePointer => Join(sourceBase);

    public string BundledPointer => Join(bundledBase);

    public void Push(string segment) => _segments.Add(segment);

    public void Pop() => _segments.RemoveAt(_segments.Count - 1);

    /// <summary>The same place of the source, going to another place of the bundled document.</summary>
    public Walk To(string bundledPointer) => new(Source, SourcePointer, bundledPointer, Version) { MediaTypes = MediaTypes };

    private string Join(string start)
    {
        if (_segments.Count == 0)
        {
            return start;
        }

        var text = new StringBuilder(start);
        foreach (var segment in _segments)
        {
            text.Append('/').Append(Pointers.Escape(segment));
        }

        return text.ToString();
    }
}
