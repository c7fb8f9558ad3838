namespace Specwright.Testing.Corpus;

/// <summary>A document's root file and every file that its relative references lead to, each read once.</summary>
public sealed class DocumentFiles
{
    private readonly Dictionary<string, (string Text, RawNode? Root)> _files = new(StringComparer.Ordinal);

    /// <summary>Reads <paramref name="root"/> and, when <paramref name="follow"/> says so, what it refers to.</summary>
    public DocumentFiles(string root, bool follow)
    {
        Root = Path.GetFullPath(root);
        var pending = new Queue<string>([Root]);
        while (pending.TryDequeue(out var file))
        {
            if (_files.ContainsKey(file) || !File.Exists(file))
            {
                continue;
            }

            var text = File.ReadAllText(file);
            var node = RawReader.Read(text);
            _files.Add(file, (text, node));
            if (follow && node is not null)
            {
                foreach (var reference in ReferencesIn(node))
                {
                    if (FileOf(file, reference) is { } target)
                    {
                        pending.Enqueue(target);
                    }
                }
            }
        }
    }

    /// <summary>The full path of the root file.</summary>
    public string Root { get; }

    /// <summary>All files, by full path.</summary>
    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    public string TextOf(string file) => _files[file].Text;

    /// <summary>The file's content; <see langword="null"/> when it could not be read.</summary>
    public RawNode? NodeOf(string file) => _files.TryGetValue(file, out var found) ? found.Root : null;

    /// <summary>Follows references from <paramref name="node"/> in <paramref name="file"/> until there is none.</summary>
    public (string File, RawNode? Node) Resolve(string file, RawNode? node)
    {
        for (var hops = 0; hops < 32 && node?["$ref"]?.Scalar is { } reference; hops++)
        {
            if (FileOf(file, reference) is not { } target)
            {
                return (file, null);
            }

            file = target;
            node = NodeOf(file)?.Find(FragmentOf(reference));
        }

        return (file, node);
    }

    private static IEnumerable<string> ReferencesIn(RawNode root)
    {
        var visited = new HashSet<RawNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<RawNode>([root]);
        while (pending.TryPop(out var node))
        {
            if (!visited.Add(node))
            {
                continue;
            }

            if (node["$ref"]?.Scalar is { } reference)
            {
                yield return reference;
            }

            foreach (var mapped in node["discriminator"]?["mapping"]?.Members?.Values ?? Enumerable.Empty<RawNode>())
            {
                if (mapped.Scalar is { } target && target.Contains('.', StringComparison.Ordinal))
                {
                    yield return target;
                }
            }

            foreach (var child in node.Members?.Values ?? Enumerable.Empty<RawNode>())
            {
                pending.Push(child);
            }

            foreach (var child in node.Items ?? Enumerable.Empty<RawNode>())
            {
                pending.Push(child);
            }
        }
    }

    private static string? FileOf(string file, string reference)
    {
        var path = reference.Split('#')[0];
        if (path.Length == 0)
        {
            return file;
        }

        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith('/') || path.IndexOfAny(['\0', '\n', '\r']) >= 0)
        {
            return null;
        }

        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(path)));
    }

    private static string FragmentOf(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
    }
}
