using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Copies the requests that the API itself sends, of webhooks and of operations' callbacks alike, into the bundled <c>webhooks</c>: what
/// they carry, nothing of how they are answered. A callback that several operations share is copied once.
/// </summary>
internal sealed class PayloadCopier(BundleContext context, NodeCopier copier)
{
    private readonly HashSet<(SpecSource Source, string Pointer)> _known = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The bundled <c>webhooks</c>: each holds one request.</summary>
    public JsonObject Webhooks { get; } = [];

    /// <summary>Copies one entry of <c>webhooks</c>.</summary>
    public void CopyWebhook(OperationContext fragment, string section, string name, JsonElement item)
    {
        var pointer = JsonPointers.Append("/" + section, name);
        var cursor = new CopyCursor(fragment.Source, pointer, pointer, fragment.Source.Version) { MediaTypes = fragment.MediaTypes };
        CopyItem(cursor, new SourceNode(fragment.Source, pointer, item), _ => name);
    }

    /// <summary>Copies the <c>callbacks</c> of an operation.</summary>
    public void CopyCallbacks(CopyCursor cursor, JsonElement callbacks)
    {
        var node = new SourceNode(cursor.Source, cursor.SourcePointer + "/callbacks", callbacks);
        foreach (var callback in GetMembers(cursor, NodeKind.Callback, node))
        {
            foreach (var target in GetTargets(cursor, NodeKind.Callback, callback.Node))
            {
                foreach (var item in GetMembers(cursor, NodeKind.Callback, target))
                {
                    CopyItem(
                        cursor,
                        item.Node,
                        operation => Elements.ReadText(operation, "operationId") is { Length: > 0 } id ? id : callback.Name);
                }
            }
        }
    }

    private void CopyItem(CopyCursor cursor, SourceNode item, Func<JsonElement, string> name)
    {
        foreach (var part in GetTargets(cursor, NodeKind.PathItem, item))
        {
            foreach (var (_, key, element, isAdditional) in PathItemReader.ReadOperations(part.Element))
            {
                var own = part with
                {
                    Pointer = JsonPointers.Append(isAdditional ? part.Pointer + "/additionalOperations" : part.Pointer, key),
                    Element = element,
                };
                foreach (var operation in GetTargets(cursor, NodeKind.Operation, own))
                {
                    if (operation.Element.TryGetProperty("requestBody", out var body)
                        && body.ValueKind != JsonValueKind.Null
                        && _known.Add(operation.Key))
                    {
                        CopyOperation(cursor, operation, name(operation.Element), body);
                    }
                }
            }
        }
    }

    private void CopyOperation(CopyCursor cursor, SourceNode operation, string name, JsonElement body)
    {
        var key = MakeUnique(name);
        var pointer = $"/webhooks/{JsonPointers.Escape(key)}/post";
        var version = operation.Source.Version.IsSupported ? operation.Source.Version : cursor.Version;
        var target = new CopyCursor(operation.Source, operation.Pointer, pointer, version) { MediaTypes = cursor.MediaTypes };
        context.Locator.Add(pointer, operation.Source, operation.Pointer);
        target.Push("requestBody");
        if (copier.Copy(target, NodeKind.RequestBody, body) is not { } requestBody)
        {
            return;
        }

        target.Pop();
        var copy = new JsonObject { ["requestBody"] = requestBody };
        foreach (var word in (string[])["summary", "description"])
        {
            if (operation.Element.TryGetProperty(word, out var text))
            {
                copy[word] = copier.CopyText(operation.Source, word, text) ?? context.Texts.Copy(operation.Source, word, text);
            }
        }

        Webhooks[key] = new JsonObject { ["post"] = copy };
    }

    /// <summary>A node, and before it what it refers to.</summary>
    private IEnumerable<SourceNode> GetTargets(CopyCursor cursor, NodeKind kind, SourceNode node)
    {
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            Report(cursor, kind, node);
            yield break;
        }

        if (Elements.ReadText(node.Element, "$ref") is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(node.Source, reference);
            if (resolution.Node is { } target)
            {
                yield return target;
            }
            else
            {
                context.ReportUnresolved(resolution, kind, node.Source, node.Pointer + "/$ref", reference);
            }
        }

        yield return node;
    }

    private IEnumerable<(string Name, SourceNode Node)> GetMembers(CopyCursor cursor, NodeKind kind, SourceNode node)
    {
        if (node.Element.ValueKind != JsonValueKind.Object)
        {
            Report(cursor, kind, node);
            yield break;
        }

        foreach (var member in node.Element.EnumerateObject())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member.Name != "$ref" && !member.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                yield return (member.Name, new SourceNode(node.Source, JsonPointers.Append(node.Pointer, member.Name), member.Value));
            }
        }
    }

    private void Report(CopyCursor cursor, NodeKind kind, SourceNode node)
    {
        if (node.Element.ValueKind != JsonValueKind.Null)
        {
            copier.ReportStructure(new CopyCursor(node.Source, node.Pointer, node.Pointer, cursor.Version), kind, node.Element);
        }
    }

    private string MakeUnique(string name)
    {
        // Counted on by name, so that thousands of callbacks of one name cost no more than others.
        _counts.TryGetValue(name, out var count);
        string key;
        do
        {
            key = count++ == 0 ? name : name + "_" + count.ToString(CultureInfo.InvariantCulture);
        }
        while (Webhooks.ContainsKey(key));

        _counts[name] = count;
        return key;
    }
}
