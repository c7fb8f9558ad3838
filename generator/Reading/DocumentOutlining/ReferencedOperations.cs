using System.Text;
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
                Add(key, operation.Method, operation.Declared, FindNode(item.Source, reference));
            }
        }

        foreach (var operation in Operations(item))
        {
            if (Elements.ReadText(operation.Declared.Element, "$ref") is { } own)
            {
                Add(key, operation.Method, operation.Declared, FindNode(item.Source, own));
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

    private int FindNode(SpecSource source, string reference) =>
        new OutlineReferences(builder, SpecPaths.Normalize(source.File.Path)).Find(reference);

    private void Add(string key, string method, SourceNode declared, int node)
    {
        var element = declared.Element;
        if (Elements.ReadText(element, "$ref") is { } reference)
        {
            if (_resolver.ResolveObject(declared.Source, reference).Node is not { } target)
            {
                return;
            }

            element = target.Element;
        }

        if (_found.Count > sources.Size / CharactersPerOperation)
        {
            return;
        }

        var path = key.StartsWith("/", StringComparison.Ordinal) ? key : "/" + key;
        _found.Add(new OutlinedOperation(
            method,
            PathTemplate.Of(path).Path,
            Elements.ReadText(element, "operationId") is { Length: > 0 } id ? id : null,
            Tag(element),
            Elements.ReadText(element, ExtensionNames.CSharpName))
        {
            Place = SpecPaths.Normalize(declared.Source.File.Path) + "#" + declared.Pointer,
            Requests = AddNode(OutlineBuilder.Requests, node),
            Responses = AddNode(OutlineBuilder.Responses, node),
            Text = Encoding.UTF8.GetBytes(element.GetRawText()),
        });
    }

    private int AddNode(int carrier, int node)
    {
        var own = builder.AddNode(carrier);
        builder.AddEdge(own, node);
        return own;
    }

    private static string? Tag(JsonElement operation) =>
        operation.ValueKind == JsonValueKind.Object
        && operation.TryGetProperty("tags", out var tags)
        && tags.ValueKind == JsonValueKind.Array
            ? tags.EnumerateArray()
                .Where(static tag => tag.ValueKind == JsonValueKind.String)
                .Select(static tag => tag.GetString())
                .FirstOrDefault(static tag => tag is { Length: > 0 })
            : null;
}
