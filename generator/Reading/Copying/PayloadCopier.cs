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
        var walk = new Walk(fragment.Source, pointer, pointer, fragment.Source.Version) { MediaTypes = fragment.MediaTypes };
        CopyItem(walk, new Place(fragment.Source, pointer, item), _ => name);
    }

    /// <summary>Copies the <c>callbacks</c> of an operation.</summary>
    public void CopyCallbacks(Walk walk, JsonElement callbacks)
    {
        var place = new Place(walk.Source, walk.SourcePointer + "/callbacks", callbacks);
        foreach (var callback in Members(walk, NodeKind.Callback, place))
        {
            foreach (var target in Targets(walk, NodeKind.Callback, callback.Place))
            {
                foreach (var item in Members(walk, NodeKind.Callback, target))
                {
                    CopyItem(
                        walk,
                        item.Place,
                        operation => Elements.Text(operation, "operationId") is { Length: > 0 } id ? id : callback.Name);
                }
            }
        }
    }

    private void CopyItem(Walk walk, Place item, Func<JsonElement, string> name)
    {
        foreach (var part in Targets(walk, NodeKind.PathItem, item))
        {
            foreach (var (_, key, element, isAdditional) in PathCopier.Operations(part.Element))
            {
                var own = part with
                {
                    Pointer = JsonPointers.Append(isAdditional ? part.Pointer + "/additionalOperations" : part.Pointer, key),
                    Element = element,
                };
                foreach (var operation in Targets(walk, NodeKind.Operation, own))
                {
                    if (operation.Element.TryGetProperty("requestBody", out var body)
                        && body.ValueKind != JsonValueKind.Null
                        && _known.Add(operation.Key))
                    {
                        CopyOperation(walk, operation, name(operation.Element), body);
                    }
                }
            }
        }
    }

    private void CopyOperation(Walk walk, Place operation, string name, JsonElement body)
    {
        var key = Unique(name);
        var pointer = $"/webhooks/{JsonPointers.Escape(key)}/post";
        var version = operation.Source.Version.IsSupported ? operation.Source.Version : walk.Version;
        var target = new Walk(operation.Source, operation.Pointer, pointer, version) { MediaTypes = walk.MediaTypes };
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
                copy[word] = copier.CopyText(operation.Source, word, text) ?? OpaqueNodes.Create(operation.Source, text);
            }
        }

        Webhooks[key] = new JsonObject { ["post"] = copy };
    }

    /// <summary>What stands at a place, and before it what that refers to.</summary>
    private IEnumerable<Place> Targets(Walk walk, NodeKind kind, Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            Report(walk, kind, place);
            yield break;
        }

        if (Elements.Text(place.Element, "$ref") is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(place.Source, reference);
            if (resolution.Place is { } target)
            {
                yield return target;
            }
            else
            {
                context.ReportUnresolved(resolution, kind, place.Source, place.Pointer + "/$ref", reference);
            }
        }

        yield return place;
    }

    private IEnumerable<(string Name, Place Place)> Members(Walk walk, NodeKind kind, Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            Report(walk, kind, place);
            yield break;
        }

        foreach (var member in place.Element.EnumerateObject())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member.Name != "$ref" && !member.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                yield return (member.Name, new Place(place.Source, JsonPointers.Append(place.Pointer, member.Name), member.Value));
            }
        }
    }

    private void Report(Walk walk, NodeKind kind, Place place)
    {
        if (place.Element.ValueKind != JsonValueKind.Null)
        {
            copier.ReportStructure(new Walk(place.Source, place.Pointer, place.Pointer, walk.Version), kind, place.Element);
        }
    }

    private string Unique(string name)
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
