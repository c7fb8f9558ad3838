using System.Collections.Immutable;
using Specwright.Generator.Reading;

namespace Specwright.Generator.Incremental;

/// <summary>What one client is made from: its fragments, and the other files that these refer to.</summary>
internal sealed record ClientInput(SpecOptions Options, EquatableArray<SpecFile> Fragments, EquatableArray<SpecFile> Library)
{
    /// <summary>Groups the project's spec files into clients, in the order of their first file.</summary>
    public static IEnumerable<ClientInput> Group(ImmutableArray<SpecFile> files, CancellationToken cancellationToken)
    {
        var byPath = new Dictionary<string, SpecFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            // The same file under two patterns is one item; the last one's settings count, as everywhere in MSBuild.
            byPath[file.Path] = file;
        }

        var clients = byPath.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
            .GroupBy(file => (file.Options.Namespace, Client: file.Options.Client ?? "title " + SpecTitle.Find(file, cancellationToken)));
        foreach (var client in clients)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fragments = client.ToEquatableArray();
            yield return new ClientInput(fragments[0].Options, fragments, Reachable(fragments, byPath, cancellationToken));
        }
    }

    /// <summary>The files outside the client that its fragments refer to, directly or not.</summary>
    private static EquatableArray<SpecFile> Reachable(EquatableArray<SpecFile> fragments, Dictionary<string, SpecFile> byPath, CancellationToken cancellationToken)
    {
        // Nothing is left to refer to: no text need be searched.
        if (fragments.Count == byPath.Count)
        {
            return EquatableArray<SpecFile>.Empty;
        }

        var seen = new HashSet<string>(fragments.Select(file => file.Path), StringComparer.Ordinal);
        var open = new Stack<SpecFile>(fragments);
        var found = new List<SpecFile>();
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var path in SpecReferences.Find(open.Pop()))
            {
                if (byPath.TryGetValue(path, out var file) && seen.Add(path))
                {
                    found.Add(file);
                    open.Push(file);
                }
            }
        }

        return found.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }
}
