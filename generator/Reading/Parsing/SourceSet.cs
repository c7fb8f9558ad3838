using Specwright.Generator.Common;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Parsing;

/// <summary>The files of one client: its fragments, and the library files, which are parsed only when something refers to them.</summary>
internal sealed class SourceSet
{
    private readonly Dictionary<string, OutlinedFile> _library = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecSource> _parsed = new(StringComparer.Ordinal);
    private readonly List<SpecSource> _all = [];
    private readonly CancellationToken _cancellationToken;

    public SourceSet(
        EquatableArray<OutlinedFile> fragments,
        EquatableArray<OutlinedFile> library,
        bool isLibrary,
        CancellationToken cancellationToken)
    {
        IsLibrary = isLibrary;
        _cancellationToken = cancellationToken;
        foreach (var file in library)
        {
            _library[SpecPaths.Normalize(file.File.Path)] = file;
        }

        foreach (var file in fragments.OrderBy(file => file.File.Path, StringComparer.Ordinal))
        {
            Fragments.Add(Add(SpecPaths.Normalize(file.File.Path), file));
        }
    }

    /// <summary>The fragments, ordinal by path.</summary>
    public List<SpecSource> Fragments { get; } = [];

    /// <summary>Every file that was parsed, in the order in which it was reached.</summary>
    public IReadOnlyList<SpecSource> All => _all;

    /// <summary>The other files that could be parsed, ordinal by path.</summary>
    public IEnumerable<SpecSource> Library =>
        _library.Keys
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(Find)
            .OfType<SpecSource>()
            .Where(source => source.Root is not null)
            .ToList();

    /// <summary>Whether there is no other file that the fragments refer to, or that refers to them.</summary>
    public bool IsAlone => _library.Count == 0 && !IsLibrary;

    /// <summary>Whether documents of other clients refer to these.</summary>
    public bool IsLibrary { get; }

    /// <summary>What the project's code names of fragments of which only that is generated.</summary>
    public UsedParts Used { get; init; } = UsedParts.None;

    /// <summary>How long the texts of <see cref="All"/> are, in characters.</summary>
    public long Size { get; private set; }

    public SpecSource? Find(string normalizedPath)
    {
        if (_parsed.TryGetValue(normalizedPath, out var source))
        {
            return source;
        }

        return _library.TryGetValue(normalizedPath, out var file) ? Add(normalizedPath, file) : null;
    }

    private SpecSource Add(string path, OutlinedFile file)
    {
        var source = SpecSource.Parse(file, _cancellationToken);
        _parsed[path] = source;
        _all.Add(source);
        Size += file.File.Text.Length;
        return source;
    }
}
