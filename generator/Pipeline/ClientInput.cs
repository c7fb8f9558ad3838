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
    public static EquatableArray<OutlinedFile> Join(Gathered<SpecFile> files, Gathered<OutlinedFile> outlines) =>
        files.Items.Select((file, index) => outlines.Items[index] with { File = file }).ToEquatableArray();

    /// <summary>Groups the project's spec files into clients, in the order of their first file.</summary>
    public static IEnumerable<ClientInput> CreateAll(EquatableArray<OutlinedFile> files, CancellationToken cancellationToken)
    {
        var byPath = new Dictionary<string, OutlinedFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.File.Path, StringComparer.Ordinal))
        {
            // The same file under two patterns is one item; the last one's settings count, as everywhere in MSBuild.
            byPath[SpecPaths.Normalize(file.File.Path)] = file;
        }

        var clients = new List<List<OutlinedFile>>();
        var byName = new Dictionary<(string, string), List<OutlinedFile>>();
        foreach (var file in byPath.Values.OrderBy(file => file.File.Path, StringComparer.Ordinal))
        {
            var name = (file.File.Options.Namespace, file.File.Options.Client ?? "title " + file.Outline.Title);
            if (!byName.TryGetValue(name, out var fragments))
            {
                byName.Add(name, fragments = []);
                clients.Add(fragments);
            }

            fragments.Add(file);
        }

        var inputs = clients.ConvertAll(files => new ClientInput(
            files[0].File.Options,
            files.ToEquatableArray(),
            FindReachable(files, byPath, cancellationToken),
            IsLibrary: false));
        var libraries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            libraries.UnionWith(input.Library.Select(static file => file.File.Path));
        }

        return inputs.ConvertAll(input => input.Fragments.Any(file => libraries.Contains(file.File.Path))
            ? input with { IsLibrary = true }
            : input);
    }

    /// <summary>The files outside the client that its fragments refer to, directly or not.</summary>
    private static EquatableArray<OutlinedFile> FindReachable(
        List<OutlinedFile> fragments, Dictionary<string, OutlinedFile> byPath, CancellationToken cancellationToken)
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
