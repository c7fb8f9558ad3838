using System.Collections.Immutable;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Pipeline;

/// <summary>What one client is made from: its fragments, and the other files that these refer to.</summary>
/// <param name="Options">The settings of the first fragment.</param>
/// <param name="Fragments">The client's files, ordinal by path.</param>
/// <param name="Library">The other files, ordinal by path.</param>
/// <param name="IsLibrary">Whether files of other clients refer to the fragments.</param>
internal sealed record ClientInput(
    SpecOptions Options, EquatableArray<OutlinedFile> Fragments, EquatableArray<OutlinedFile> Library, bool IsLibrary)
{
    /// <summary>The project's spec files with their outlines, which stand in the same order.</summary>
    public static ImmutableArray<OutlinedFile> Join(Gathered<SpecFile> files, Gathered<OutlinedFile> outlines) =>
        files.Items.Select((file, index) => outlines.Items[index] with { File = file }).ToImmutableArray();

    /// <summary>Groups the project's spec files into clients, in the order of their first file.</summary>
    public static IEnumerable<ClientInput> CreateAll(ImmutableArray<OutlinedFile> files, CancellationToken cancellationToken)
    {
        var byPath = new Dictionary<string, OutlinedFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.File.Path, StringComparer.Ordinal))
        {
            // The same file under two patterns is one item; the last one's settings count, as everywhere in MSBuild.
            byPath[SpecPaths.Normalize(file.File.Path)] = file;
        }

        var clients = byPath.Values.OrderBy(file => file.File.Path, StringComparer.Ordinal)
            .GroupBy(file => (file.File.Options.Namespace, Client: file.File.Options.Client ?? "title " + file.Outline.Title))
            .Select(client => client.ToEquatableArray())
            .Select(fragments => (Fragments: fragments, Library: FindReachable(fragments, byPath, cancellationToken)))
            .ToList();
        var libraries = new HashSet<string>(
            clients.SelectMany(client => client.Library).Select(file => file.File.Path),
            StringComparer.Ordinal);
        foreach (var (fragments, library) in clients)
        {
            var isLibrary = fragments.Any(file => libraries.Contains(file.File.Path));
            yield return new ClientInput(fragments[0].File.Options, fragments, library, isLibrary);
        }
    }

    /// <summary>The files outside the client that its fragments refer to, directly or not.</summary>
    private static EquatableArray<OutlinedFile> FindReachable(
        EquatableArray<OutlinedFile> fragments, Dictionary<string, OutlinedFile> byPath, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(fragments.Select(file => SpecPaths.Normalize(file.File.Path)), StringComparer.Ordinal);
        var open = new Stack<OutlinedFile>(fragments);
        var found = new List<OutlinedFile>();
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var path in open.Pop().Outline.References)
            {
                if (byPath.TryGetValue(path, out var file) && seen.Add(path))
                {
                    found.Add(file);
                    open.Push(file);
                }
            }
        }

        return found.OrderBy(file => file.File.Path, StringComparer.Ordinal).ToEquatableArray();
    }
}
