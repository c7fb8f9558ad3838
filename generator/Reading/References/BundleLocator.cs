using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.References;

/// <summary>Remembers from which file and pointer each piece of the bundled document came.</summary>
internal sealed class BundleLocator(IReadOnlyList<SpecSource> fragments) : SourceLocator
{
    private readonly Dictionary<string, (SpecSource Source, string Pointer)> _origins = new(StringComparer.Ordinal);

    /// <summary>
    /// Notes that everything below <paramref name="bundledPointer"/> came from below <paramref name="pointer"/>, where nothing else is
    /// noted.
    /// </summary>
    public void Add(string bundledPointer, SpecSource source, string pointer) => _origins[bundledPointer] = (source, pointer);

    public override (string Path, SourceSpan Span) Locate(string pointer)
    {
        var (source, origin) = Find(pointer.StartsWith("#", StringComparison.Ordinal) ? pointer.Substring(1) : pointer);
        return source is null ? ("", default) : (source.File.Path, source.Locate(origin));
    }

    /// <summary>
    /// The file and the pointer in it that the bundled <paramref name="pointer"/> came from; what was made up has those of the nearest
    /// enclosing node, and the rest of the pointer.
    /// </summary>
    public (SpecSource? Source, string Pointer) Find(string pointer)
    {
        for (var end = pointer.Length; end >= 0; end = end == 0 ? -1 : Math.Max(pointer.LastIndexOf('/', end - 1), 0))
        {
            if (_origins.TryGetValue(pointer.Substring(0, end), out var origin))
            {
                return (origin.Source, origin.Pointer + pointer.Substring(end));
            }
        }

        return fragments.Count > 0 ? (fragments[0], pointer) : (null, "");
    }
}
