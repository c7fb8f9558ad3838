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
    private readonly PathItemReader _items = new(context);
    private readonly OperationChooser _operations = new(context, copier, operations, selection);
    private readonly OperationOwners _owners = new(context);

    /// <summary>Copies one entry of <c>paths</c>.</summary>
    public void Copy(OperationContext fragment, string key, JsonElement item, JsonObject paths)
    {
        var source = fragment.Source;
        Note(fragment, source.Skipped.TakeBefore(key));
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
        foreach (var part in _items.ReadParts(source, pointer, item))
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

    /// <summary>Ends with a fragment: notes the operations that are left of those that were not parsed.</summary>
    public void Finish(OperationContext fragment) => Note(fragment, fragment.Source.Skipped.TakeRest());

    private void Note(OperationContext fragment, IEnumerable<OutlinedOperation> skipped)
    {
        foreach (var operation in skipped)
        {
            operations.NoteSecurity(fragment, operation.Members.Security);
            selection.NoteSkipped(fragment.Source, operation);
        }
    }

    private void CopyPart(OperationContext fragment, PathEntry entry, CopyCursor cursor, JsonElement item, JsonObject copy)
    {
        var members = _items.ReadMembers(cursor, item);
        var chosen = _operations.Choose(fragment, entry, cursor, members);
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
            if (!_owners.TryClaim(entry, node, method) || !MayCopy(fragment, entry, node, shared))
            {
                continue;
            }

            var countBefore = copier.Count;
            var version = node.Source.Version.IsSupported ? node.Source.Version : cursor.Version;
            var operation = new CopyCursor(node.Source, node.Pointer, target, version)
            {
                MediaTypes = cursor.MediaTypes.With(node.Element),
            };
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
                copy[member.Key] = context.Texts.Copy(cursor.Source, member.Key, member.Value);
            }
        }

        if (CopyServers(cursor, item) is { } servers)
        {
            copy["servers"] = servers;
        }

        copy["parameters"] = new JsonArray([.. shared.Nodes]);
    }

    private static bool HasOperation(JsonObject item) =>
        item.Any(member => PathItemMethods.Contains(member.Key) || member.Key == "additionalOperations");
}
