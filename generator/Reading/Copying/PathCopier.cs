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

    private readonly ParameterCopier _parameters = new(context, copier);
    private readonly Dictionary<(string Path, string Method), (SpecSource Source, string Pointer)> _owners = [];
    private readonly Dictionary<(SpecSource Source, string Pointer), List<KeyValuePair<string, JsonElement>>> _members = [];

    /// <summary>Copies one entry of <c>paths</c>.</summary>
    public void Copy(OperationContext fragment, string key, JsonElement item, JsonObject paths)
    {
        var source = fragment.Source;
        var pointer = $"/paths/{JsonPointers.Escape(key)}";
        if (context.IsTooLong(key, new CopyCursor(source, pointer, pointer, source.Version), SpecLimits.MaxPath))
        {
            return;
        }

        var entry = new PathEntry(source, PathTemplate.Of(PathKeys.Read(context, source, pointer, key)), pointer);
        var path = entry.Path;

        if (item.ValueKind != JsonValueKind.Object)
        {
            if (item.ValueKind != JsonValueKind.Null)
            {
                copier.ReportStructure(new CopyCursor(source, pointer, pointer, source.Version), NodeKind.PathItem, item);
            }

            return;
        }

        var bundled = $"/paths/{JsonPointers.Escape(path)}";
        var existing = paths[path] as JsonObject;
        var copy = existing ?? [];
        foreach (var part in ReadParts(source, pointer, item))
        {
            var version = part.Source.Version.IsSupported ? part.Source.Version : source.Version;
            var cursor = new CopyCursor(part.Source, part.Pointer, bundled, version) { MediaTypes = fragment.MediaTypes };
            CopyPart(fragment, entry, cursor, part.Element, copy);
        }

        if (existing is null && HasOperation(copy))
        {
            paths[path] = copy;
        }
    }

    /// <summary>The path item itself, and before it the one that it refers to.</summary>
    private IEnumerable<SourceNode> ReadParts(SpecSource source, string pointer, JsonElement item)
    {
        if (context.ReadReference(new CopyCursor(source, pointer, pointer, source.Version), item) is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(source, reference);
            if (resolution.Node is { } node)
            {
                yield return node;
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.PathItem, source, pointer + "/$ref", reference);
            }
        }

        yield return new SourceNode(source, pointer, item);
    }

    private void CopyPart(OperationContext fragment, PathEntry entry, CopyCursor cursor, JsonElement item, JsonObject copy)
    {
        var members = ReadMembers(cursor, item);
        var chosen = ChooseOperations(fragment, entry, cursor, members);
        if (chosen.Count == 0)
        {
            return;
        }

        context.Locator.Add(cursor.BundledPointer, cursor.Source, cursor.SourcePointer);
        var shared = _parameters.Copy(cursor, entry.Template, item);

        // Parameters and servers of a second fragment's path item must not leak into the first one's operations.
        var isFirst = copy.Count == 0;
        if (isFirst)
        {
            AddShared(cursor, item, members, shared, copy);
        }

        foreach (var (method, name, node, isAdditional) in chosen)
        {
            var target = cursor.BundledPointer + (isAdditional ? "/additionalOperations/" : "/") + JsonPointers.Escape(name);
            if (!Claim(entry, node, method) || !MayCopy(fragment, entry, node, shared))
            {
                continue;
            }

            var countBefore = copier.Count;
            var version = node.Source.Version.IsSupported ? node.Source.Version : cursor.Version;
            var operation = new CopyCursor(
                node.Source,
                node.Pointer,
                target,
                version)
            { MediaTypes = cursor.MediaTypes.With(node.Element) };
            context.Locator.Add(target, node.Source, node.Pointer);
            var parameters = _parameters.Copy(operation, entry.Template, node.Element);
            var copied = operations.Copy(fragment, entry, operation, node.Element, parameters, shared, shareParameters: !isFirst, method);
            if (!isFirst && !copied.ContainsKey("servers") && CopyServers(cursor, item) is { } servers)
            {
                copied["servers"] = servers;
            }

            Attach(copy, name, copied, isAdditional);
            Spend(entry, node, copier.Count - countBefore);
        }
    }

    /// <summary>
    /// The members that a path item has; others are reported. Any number of paths may refer to one item, which is looked at once.
    /// </summary>
    private List<KeyValuePair<string, JsonElement>> ReadMembers(CopyCursor cursor, JsonElement item)
    {
        var key = (cursor.Source, cursor.SourcePointer);
        if (!_members.TryGetValue(key, out var members))
        {
            _members.Add(key, members = []);
            foreach (var member in item.EnumerateObject())
            {
                // In capitals methods are understood.
                var name = member.Name;
                if (PathItemMethods.Contains(name) || !context.Keys.IsUnknown(NodeKind.PathItem, cursor, item, member))
                {
                    members.Add(new(name, member.Value));
                }
            }
        }

        return members;
    }

    private List<(string Method, string Name, SourceNode Node, bool IsAdditional)> ChooseOperations(
        OperationContext fragment, PathEntry entry, CopyCursor cursor, List<KeyValuePair<string, JsonElement>> members)
    {
        var chosen = new List<(string, string, SourceNode, bool)>();
        foreach (var (method, name, element, isAdditional) in ReadOperations(members))
        {
            // An operation may stand elsewhere and be referred to: not in the specification, but in use.
            var parent = isAdditional ? cursor.SourcePointer + "/additionalOperations" : cursor.SourcePointer;
            var declared = new SourceNode(cursor.Source, JsonPointers.Append(parent, name), element);
            var reference = Elements.ReadText(element, "$ref");
            var resolution = reference is null ? Resolution.Found(declared) : context.Resolver.ResolveObject(cursor.Source, reference);
            if (element.ValueKind != JsonValueKind.Object)
            {
                copier.ReportStructure(
                    new CopyCursor(cursor.Source, declared.Pointer, declared.Pointer, cursor.Version),
                    NodeKind.Operation,
                    element);
                continue;
            }

            var target = resolution.Node ?? declared;
            operations.NoteSecurity(fragment, target.Source, target.Element);
            if (!IsChosen(fragment.Source, entry, method, target.Element, declared))
            {
                continue;
            }

            if (resolution.Node is { } node)
            {
                chosen.Add((method, name, node, isAdditional));
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.Operation, cursor.Source, declared.Pointer + "/$ref", reference!);
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

    private JsonArray? CopyServers(CopyCursor cursor, JsonElement item) =>
        item.TryGetProperty("servers", out var list) ? servers.Copy(cursor.Source, cursor.SourcePointer + "/servers", list) : null;

    /// <summary>Whether the budget is enough for what each operation of a path gets of it, and of its file.</summary>
    private bool MayCopy(OperationContext fragment, PathEntry entry, SourceNode node, ParameterList shared)
    {
        var ofPath = shared.Nodes.Count + entry.Template.Names.Count + (entry.Path.Length / CharactersPerNode);
        return context.TrySpend(ofPath + fragment.SharedNodes + (IsOwn(entry, node) ? 0 : 1), entry.Source, entry.Pointer);
    }

    private static bool IsOwn(PathEntry entry, SourceNode node) =>
        node.Source == entry.Source && node.Pointer.StartsWith(entry.Pointer + "/", StringComparison.Ordinal);

    /// <summary>Pays for an operation that any number of paths may refer to.</summary>
    private void Spend(PathEntry entry, SourceNode node, long nodes)
    {
        if (!IsOwn(entry, node))
        {
            context.TrySpend(nodes, entry.Source, entry.Pointer);
        }
    }

    private void AddShared(
        CopyCursor cursor, JsonElement item, List<KeyValuePair<string, JsonElement>> members, ParameterList shared, JsonObject copy)
    {
        foreach (var member in members)
        {
            if (member.Key is "summary" or "description" || member.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                copy[member.Key] = OpaqueNodes.Create(cursor.Source, member.Value);
            }
        }

        if (CopyServers(cursor, item) is { } servers)
        {
            copy["servers"] = servers;
        }

        copy["parameters"] = new JsonArray([.. shared.Nodes]);
    }

    private bool IsChosen(SpecSource fragment, PathEntry entry, string method, JsonElement operation, SourceNode declared)
    {
        if (operation.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var tags = operation.TryGetProperty("tags", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!).ToList()
            : [];
        return selection.Includes(fragment, method, entry.Path, tags, Elements.ReadText(operation, "operationId"), declared);
    }

    private bool Claim(PathEntry entry, SourceNode node, string method)
    {
        var (source, pointer) = node.Key;
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
                ComponentConflicts.FormatName(owner.Source, owner.Pointer));
        }

        return false;
    }

    /// <summary>The operations of a path item, in the document's order.</summary>
    public static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> ReadOperations(JsonElement item) =>
        ReadOperations(
            item.EnumerateObject().Select(static property => new KeyValuePair<string, JsonElement>(property.Name, property.Value)));

    private static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> ReadOperations(
        IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        foreach (var property in members)
        {
            if (PathItemMethods.Contains(property.Key))
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
        item.Any(member => PathItemMethods.Contains(member.Key) || member.Key == "additionalOperations");
}
