using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Copying;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Selecting;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>
/// Makes one document of a client's fragments: the selected operations and what they reach, nothing else.
/// It copies outwards from the operations, so what is not reached costs nothing.
/// Every version is brought to OpenAPI 3.2 on the way: fragments of different versions go together, and one reader reads them all.
/// </summary>
internal static class Bundler
{
    /// <summary>The bundled document; <see langword="null"/> when no fragment can be read.</summary>
    /// <param name="context">What the parts of the bundling share.</param>
    /// <param name="outline">What the whole documents hold; gets the names of schemas that are components by being referred to.</param>
    public static JsonObject? Bundle(BundleContext context, OutlineBuilder outline)
    {
        var fragments = FindReadable(context);
        if (fragments.Count == 0)
        {
            return null;
        }

        var check = new RootCheck(context);
        fragments.ForEach(check.Check);
        var registry = new ComponentRegistry();
        new ComponentConflicts(context, registry).Check();
        new ReferencedParts(outline, registry, context).Add();
        context.Claimants = outline.FindClaimants();
        var copier = new NodeCopier(context, registry);
        var security = new SecuritySchemes(context, registry);
        var payloads = new PayloadCopier(context, copier);
        var servers = new ServerCopier(context);
        var operations = new OperationCopier(context, copier, security, servers, payloads);
        var selection = new OperationSelection(context);
        var paths = new PathCopier(context, copier, operations, servers, selection);
        var root = new RootMerger(context, fragments, security, servers, copier);

        var bundle = new JsonObject();
        root.Begin(bundle);
        var pathItems = new JsonObject();
        foreach (var source in fragments)
        {
            var fragment = root.ContextOf(source);
            CopySection(context, fragment, "paths", (key, item) => paths.Copy(fragment, key, item, pathItems));
            paths.Finish(fragment);
            foreach (var section in (string[])["webhooks", "x-webhooks"])
            {
                if (OperationSelection.IsByUse(source) || source.File.Options.Operations.IsEmpty)
                {
                    CopySection(context, fragment, section, (key, item) =>
                    {
                        if (selection.IncludesWebhook(source, JsonPointers.Append("/" + section, key)))
                        {
                            payloads.CopyWebhook(fragment, section, key, item);
                        }
                    });
                }
            }
        }

        operations.ReportUndeclared();
        selection.ReportUnmatched(context);
        if (pathItems.Count == 0 && payloads.Webhooks.Count == 0 && !fragments.Exists(OperationSelection.IsByUse))
        {
            check.ReportNoOperations(fragments, selection);
        }

        bundle["paths"] = pathItems;
        if (payloads.Webhooks.Count > 0)
        {
            bundle["webhooks"] = payloads.Webhooks;
        }

        bundle[ExtensionNames.SecurityAlternatives] = security.Alternatives();
        var components = new JsonObject();
        var order = new ComponentOrder(context.Sources);
        CopyComponents(context, registry, copier, components, order);
        context.Named = new NamedParts(UsedSchemas.Register(context, registry), selection.NamedTags);
        CopyComponents(context, registry, copier, components, order);
        if (components[NodeTables.FindSection(NodeKind.Schema)!] is JsonObject schemas)
        {
            order.Apply(schemas);
        }

        bundle["components"] = components;
        bundle[ExtensionNames.Claimants] = new JsonObject(
            context.Claimants.Select(static claim => new KeyValuePair<string, JsonNode?>(claim.Key, claim.Value)));
        root.AddTags(bundle, [.. operations.UsedTags, .. selection.NamedTags]);
        context.Keys.ReportRest();
        return bundle;
    }

    /// <summary>
    /// The fragments that are OpenAPI documents. Another file may still be referred to; it is wrong only if it claims paths, or
    /// stands alone and nothing refers to it.
    /// </summary>
    private static List<SpecSource> FindReadable(BundleContext context)
    {
        var readable = new List<SpecSource>();
        var others = new List<SpecSource>();
        foreach (var source in context.Sources.Fragments)
        {
            if (source.Root is not { } root)
            {
                continue;
            }

            if (source.Version.IsSupported)
            {
                if (source.Version.IsNewer)
                {
                    context.ReportValue(ReadingDiagnosticIds.NewerVersion, source, ReadVersionPointer(root), source.Version.Text!);
                }

                readable.Add(source);
            }
            else if (source.Version.Text is { } text)
            {
                context.ReportValue(ReadingDiagnosticIds.UnsupportedVersion, source, ReadVersionPointer(root), text);
            }
            else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("paths", out _))
            {
                context.Report(ReadingDiagnosticIds.NotOpenApi, source, "", ForeignDocuments.FindAdvice(source.Root!.Value));
            }
            else
            {
                others.Add(source);
            }
        }

        if (readable.Count == 0 && !context.Sources.IsLibrary)
        {
            foreach (var source in others)
            {
                context.Report(ReadingDiagnosticIds.NotOpenApi, source, "", ForeignDocuments.FindAdvice(source.Root!.Value));
            }
        }

        return readable;
    }

    private static string ReadVersionPointer(JsonElement root) => root.TryGetProperty("openapi", out _) ? "/openapi" : "/swagger";

    private static void CopySection(BundleContext context, OperationContext fragment, string section, Action<string, JsonElement> copy)
    {
        if (!fragment.Source.Root!.Value.TryGetProperty(section, out var items) || items.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (items.ValueKind != JsonValueKind.Object)
        {
            context.ReportStructure(fragment.Source, "/" + section, "An object of paths", items);
            return;
        }

        foreach (var item in items.EnumerateObject())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!item.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                copy(item.Name, item.Value);
            }
        }
    }

    private static void CopyComponents(
        BundleContext context, ComponentRegistry registry, NodeCopier copier, JsonObject components, ComponentOrder order)
    {
        while (registry.TryTake(out var component))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (copier.CopyComponent(component) is not { } node)
            {
                continue;
            }

            var section = NodeTables.FindSection(component.Kind)!;
            if (components[section] is not JsonObject members)
            {
                components[section] = members = [];
            }

            members[component.Name] = node;
            if (component.Kind == NodeKind.Schema)
            {
                order.Add(component);
            }
        }
    }
}
