using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Copying;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>Finds the operations that stand elsewhere: behind a path item's reference, or behind their own.</summary>
internal sealed class ReferencedOperations(SourceSet sources, OutlineBuilder builder, CancellationToken cancellationToken)
{
    // Any number of paths may refer to one path item: this many characters of the files must stand behind each operation.
    private const int CharactersPerOperation = 8;

    private readonly ReferenceResolver _resolver = new(sources);
    private readonly List<OutlinedOperation> _found = [];
    private readonly Dictionary<((SpecSource, string) Operation, (SpecSource, string)? Item), OutlinedOperation> _scanned = [];
    private readonly Dictionary<(SpecSource, string), int> _shared = [];

    /// <summary>The operations, in the order of the files.</summary>
    public List<OutlinedOperation> Find()
    {
        foreach (var source in sources.Fragments)
        {
            if (source.Root is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("paths", out var paths)
                && paths.ValueKind == JsonValueKind.Object)
            {
                foreach (var item in paths.EnumerateObject().Where(static item => item.Value.ValueKind == JsonValueKind.Object))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Find(new SourceNode(source, JsonPointers.Append("/paths", item.Name), item.Value), item.Name);
                }
            }
        }

        return _found;
    }

    private void Find(SourceNode item, string key)
    {
        if (Elements.ReadText(item.Element, "$ref") is { } reference && _resolver.ResolveObject(item.Source, reference).Node is { } target)
        {
            foreach (var operation in Operations(target))
            {
                Add(key, operation.Method, operation.Declared, target);
            }
        }

        foreach (var operation in Operations(item))
        {
            if (Elements.ReadText(operation.Declared.Element, "$ref") is not null)
            {
                Add(key, operation.Method, operation.Declared, null);
            }
        }
    }

    private static IEnumerable<(string Method, SourceNode Declared)> Operations(SourceNode item) =>
        PathItemReader.ReadOperations(item.Element)
            .Where(static operation => operation.Element.ValueKind == JsonValueKind.Object)
            .Select(operation => (operation.Method, new SourceNode(
                item.Source,
                JsonPointers.Append(operation.IsAdditional ? item.Pointer + "/additionalOperations" : item.Pointer, operation.Name),
                operation.Element)));

    private void Add(string key, string method, SourceNode declared, SourceNode? item)
    {
        var target = declared;
        if (Elements.ReadText(declared.Element, "$ref") is { } reference)
        {
            if (_resolver.ResolveObject(declared.Source, reference).Node is not { } found)
            {
                return;
            }

            target = found;
        }

        if (_found.Count > sources.Size / CharactersPerOperation)
        {
            return;
        }

        var file = SpecPaths.Normalize(declared.Source.File.Path);
        if (_scanned.TryGetValue((target.Key, item?.Key), out var known))
        {
            var path = key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key;
            _found.Add(known with { Method = method, Path = PathTemplate.RemoveOperators(path), File = file, Pointer = declared.Pointer });
        }
        else if (DocumentOutliner.OutlineOperation(
            builder, target, IsDocument(target.Source), FindShared(item), (key, method), cancellationToken) is { } operation)
        {
            operation = operation with { File = file, Pointer = declared.Pointer };
            _scanned.Add((target.Key, item?.Key), operation);
            _found.Add(operation);
        }
    }

    /// <summary>The node of the parameters that the operations of a path item share.</summary>
    private int FindShared(SourceNode? item)
    {
        if (item is not { } node
            || !node.Element.TryGetProperty("parameters", out var parameters)
            || parameters.ValueKind != JsonValueKind.Array)
        {
            return builder.AddNode(OutlineBuilder.Requests);
        }

        if (!_shared.TryGetValue(node.Key, out var shared))
        {
            var part = new SourceNode(node.Source, JsonPointers.Append(node.Pointer, "parameters"), parameters);
            _shared.Add(node.Key, shared = DocumentOutliner.OutlineShared(builder, part, IsDocument(node.Source), cancellationToken));
        }

        return shared;
    }

    private bool IsDocument(SpecSource source) => sources.Fragments.Contains(source);
}
