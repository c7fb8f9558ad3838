using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Selecting;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies the selected operations of a fragment's paths into the bundled document.</summary>
internal sealed class PathCopier(
    BundleContext context,
    NodeCopier copier,
    OperationCopier operations,
    ServerCopier servers,
    OperationSelection selection)
{
    // A short path costs nothing.
    private const int CharactersPerNode = 100;

    private static readonly HashSet<string> s_methods = new(StringComparer.OrdinalIgnoreCase)
    {
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    };

    private readonly ParameterCopier _parameters = new(context, copier);
    private readonly Dictionary<(string Path, string Method), (SpecSource Source, string Pointer)> _owners = [];
    private readonly Dictionary<(SpecSource Source, string Pointer), List<KeyValuePair<string, JsonElement>>> _members = [];

    /// <summary>Copies one entry of <c>paths</c>.</summary>
    public void Copy(OperationContext fragment, string key, JsonElement item, JsonObject paths)
    {
        var source = fragment.Source;
        var pointer = $"/paths/{JsonPointers.Escape(key)}";
        if (context.IsTooLong(key, new Walk(source, pointer, pointer, source.Version), SpecLimits.MaxPath))
        {
            return;
        }

        var entry = new PathEntry(source, PathTemplate.Of(PathKeys.Read(context, source, pointer, key)), pointer);
        var path = entry.Path;

        if (item.ValueKind != JsonValueKind.Object)
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                copier.ReportStructure(new Walk(source, pointer, pointer, source.Version), NodeKind.PathItem, item);
            }

            return;
        }

        var bundled = $"/paths/{JsonPointers.Escape(path)}";
        var existing = paths[path] as JsonObject;
        var copy = existing ?? [];
        foreach (var part in Parts(source, pointer, item))
        {
            var version = part.Source.Version.IsSupported ? part.Source.Version : source.Version;
            var walk = new Walk(part.Source, part.Pointer, bundled, version) { MediaTypes = fragment.MediaTypes };
            CopyPart(fragment, entry, walk, part.Element, copy);
        }

        if (existing is null && HasOperation(copy))
        {
            paths[path] = copy;
        }
    }

    /// <summary>The path item itself, and before it the one that it refers to.</summary>
    private IEnumerable<Place> Parts(SpecSource source, string pointer, JsonElement item)
    {
        if (context.Reference(new Walk(source, pointer, pointer, source.Version), item) is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(source, reference);
            if (resolution.Place is { } place)
            {
                yield return place;
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.PathItem, source, pointer + "/$ref", reference);
            }
        }

        yield return new Place(source, pointer, item);
    }

    private void CopyPart(OperationContext fragment, PathEntry entry, Walk walk, JsonElement item, JsonObject copy)
    {
        var members = Members(walk, item);
        var chosen = Chosen(fragment, entry, walk, members);
        if (chosen.Count == 0)
        {
            return;
        }

        context.Locator.Add(walk.BundledPointer, walk.Source, walk.SourcePointer);
        var shared = _parameters.Copy(walk, entry.Template, item);

        // Parameters and servers of a second fragment's path item must not leak into the first one's operations.
        var isFirst = copy.Count == 0;
        if (isFirst)
        {
            AddShared(walk, item, members, shared, copy);
        }

        foreach (var (method, name, place, isAdditional) in chosen)
        {
            var target = walk.BundledPointer + (isAdditional ? "/additionalOperations/" : "/") + JsonPointers.Escape(name);
            if (!Claim(entry, place, method) || !MayCopy(fragment, entry, place, shared))
            {
                continue;
            }

            var nodes = copier.Count;
            var version = place.Source.Version.IsSupported ? place.Source.Version : walk.Version;
            var operation = new Walk(place.Source, place.Pointer, target, version) { MediaTypes = walk.MediaTypes.With(place.Element) };
            context.Locator.Add(target, place.Source, place.Pointer);
            var parameters = _parameters.Copy(operation, entry.Template, place.Element);
            var node = operations.Copy(fragment, entry, operation, place.Element, parameters, shared, shareParameters: !isFirst, method);
            if (!isFirst && !node.ContainsKey("servers") && Servers(walk, item) is { } servers)
            {
                node["servers"] = servers;
            }

            Attach(copy, name, node, isAdditional);
            Spend(entry, place, copier.Count - nodes);
        }
    }

    /// <summary>
    /// The members that a path item has; others are reported. Any number of paths may refer to one item, which is looked at once.
    /// </summary>
    private List<KeyValuePair<string, JsonElement>> Members(Walk walk, JsonElement item)
    {
        var key = (walk.Source, walk.SourcePointer);
        if (!_members.TryGetValue(key, out var members))
        {
            _members.Add(key, members = []);
            foreach (var member in item.EnumerateObject())
            {
                // In capitals methods are understood.
                var name = member.Name;
                if (s_methods.Contains(name) || !context.Keys.IsUnknown(NodeKind.PathItem, walk, item, member))
                {
                    members.Add(new(name, member.Value));
                }
            }
        }

        return members;
    }

    private List<(string Method, string Name, Place Place, bool IsAdditional)> Chosen(
        OperationContext fragment, PathEntry entry, Walk walk, List<KeyValuePair<string, JsonElement>> members)
    {
        var chosen = new List<(string, string, Place, bool)>();
        foreach (var (method, name, element, isAdditional) in Operations(members))
        {
            // An operation may stand in another place and be referred to: not in the specification, but in use.
            var parent = isAdditional ? walk.SourcePointer + "/additionalOperations" : walk.SourcePointer;
            var declared = new Place(walk.Source, JsonPointers.Append(parent, name), element);
            var reference = Elements.Text(element, "$ref");
            var resolution = reference is null ? Resolution.Found(declared) : context.Resolver.ResolveObject(walk.Source, reference);
            if (element.ValueKind != JsonValueKind.Object)
            {
                copier.ReportStructure(
                    new Walk(walk.Source, declared.Pointer, declared.Pointer, walk.Version),
                    NodeKind.Operation,
                    element);
                continue;
            }

            var target = resolution.Place ?? declared;
            operations.NoteSecurity(fragment, target.Source, target.Element);
            if (!IsChosen(fragment.Source, entry, method, target.Element))
            {
                continue;
            }

            if (resolution.Place is { } place)
            {
                chosen.Add((method, name, place, isAdditional));
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.Operation, walk.Source, declared.Pointer + "/$ref", reference!);
            }
        }

        return chosen;
    }

    private static void Attach(JsonObject copy, string name, JsonObject node, bool isAdditional)
    {
        if (!isAdditional)
        {
            copy[name.ToLowerInvariant()] = node;
            return;
        }

        if (copy["additionalOperations"] is not JsonObject additional)
        {
            copy["additionalOperations"] = additional = [];
        }

        additional[name] = node;
    }

    private JsonArray? Servers(Walk walk, JsonElement item) =>
        item.TryGetProperty("servers", out var list) ? servers.Copy(walk.Source, walk.SourcePointer + "/servers", list) : null;

    /// <summary>Whether the budget is enough for what each operation of a path gets of it, and of its file.</summary>
    private bool MayCopy(OperationContext fragment, PathEntry entry, Place place, ParameterList shared)
    {
        var ofPath = shared.Nodes.Count + entry.Template.Names.Count + (entry.Path.Length / CharactersPerNode);
        return context.TrySpend(ofPath + fragment.SharedNodes + (IsOwn(entry, place) ? 0 : 1), entry.Source, entry.Pointer);
    }

    private static bool IsOwn(PathEntry entry, Place place) =>
        place.Source == entry.Source && place.Pointer.StartsWith(entry.Pointer + "/", StringComparison.Ordinal);

    /// <summary>Pays for an operation that any number of paths may refer to.</summary>
    private void Spend(PathEntry entry, Place place, long nodes)
    {
        if (!IsOwn(entry, place))
        {
            context.TrySpend(nodes, entry.Source, entry.Pointer);
        }
    }

    private void AddShared(
        Walk walk, JsonElement item, List<KeyValuePair<string, JsonElement>> members, ParameterList shared, JsonObject copy)
    {
        foreach (var member in members)
        {
            if (member.Key is "summary" or "description" || member.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                copy[member.Key] = OpaqueNodes.Create(walk.Source, member.Value);
            }
        }

        if (Servers(walk, item) is { } servers)
        {
            copy["servers"] = servers;
        }

        copy["parameters"] = new JsonArray([.. shared.Nodes]);
    }

    private bool IsChosen(SpecSource fragment, PathEntry entry, string method, JsonElement operation)
    {
        if (operation.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var tags = operation.TryGetProperty("tags", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!).ToList()
            : [];
        return selection.Includes(fragment, method, entry.Path, tags, Elements.Text(operation, "operationId"));
    }

    private bool Claim(PathEntry entry, Place place, string method)
    {
        var (source, pointer) = place.Key;
        if (!_owners.TryGetValue((entry.Path, method), out var owner))
        {
            _owners.Add((entry.Path, method), (source, pointer));
            return true;
        }

        if (owner.Source != source || owner.Pointer != pointer)
        {
            context.Report(
                ReadingDiagnosticIds.DuplicateOperation,
                source,
                pointer,
                method,
                entry.Path,
                ComponentConflicts.Name(owner.Source, owner.Pointer));
        }

        return false;
    }

    /// <summary>The operations of a path item, in the document's order.</summary>
    public static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> Operations(JsonElement item) =>
        Operations(item.EnumerateObject().Select(static property => new KeyValuePair<string, JsonElement>(property.Name, property.Value)));

    private static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> Operations(
        IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        foreach (var property in members)
        {
            if (s_methods.Contains(property.Key))
            {
                yield return (property.Key.ToUpperInvariant(), property.Key, property.Value, false);
            }
            else if (property.Key == "additionalOperations" && property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var additional in property.Value.EnumerateObject())
                {
                    yield return (additional.Name, additional.Name, additional.Value, true);
                }
            }
        }
    }

    private static bool HasOperation(JsonObject item) =>
        item.Any(member => s_methods.Contains(member.Key) || member.Key == "additionalOperations");
}
