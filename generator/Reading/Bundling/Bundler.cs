using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;
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
    public static JsonObject? Bundle(BundleContext context)
    {
        var fragments = Readable(context);
        if (fragments.Count == 0)
        {
            return null;
        }

        var registry = new ComponentRegistry();
        new ComponentConflicts(context, registry).Check();
        var copier = new NodeCopier(context, registry);
        var security = new SecuritySchemes(context, registry);
        var operations = new OperationCopier(context, copier, security);
        var selection = new OperationSelection(context);
        var paths = new PathCopier(context, copier, operations, selection);
        var root = new RootMerger(context, fragments, security, copier);

        var bundle = new JsonObject();
        root.Begin(bundle);
        var pathItems = new JsonObject();
        var webhooks = new JsonObject();
        foreach (var source in fragments)
        {
            var fragment = root.ContextOf(source);
            CopySection(context, paths, fragment, "paths", pathItems);
            if (selection.IsAll(source))
            {
                CopySection(context, paths, fragment, "webhooks", webhooks);
            }
        }

        operations.ReportUndeclared();
        selection.ReportUnmatched(context);
        bundle["paths"] = pathItems;
        if (webhooks.Count > 0)
        {
            bundle["webhooks"] = webhooks;
        }

        bundle["components"] = Components(context, registry, copier);
        root.AddTags(bundle, operations.UsedTags);
        return bundle;
    }

    /// <summary>The fragments that are OpenAPI documents. A file that is none may still be referred to; it is wrong only if it claims paths, or stands alone.</summary>
    private static List<SpecSource> Readable(BundleContext context)
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
                readable.Add(source);
            }
            else if (source.Version.Text is { } text)
            {
                context.ReportValue(ReadingDiagnosticIds.UnsupportedVersion, source, root.TryGetProperty("openapi", out _) ? "/openapi" : "/swagger", text);
            }
            else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("paths", out _))
            {
                context.Report(ReadingDiagnosticIds.NotOpenApi, source, "");
            }
            else
            {
                others.Add(source);
            }
        }

        if (readable.Count == 0)
        {
            foreach (var source in others)
            {
                context.Report(ReadingDiagnosticIds.NotOpenApi, source, "");
            }
        }

        return readable;
    }

    private static void CopySection(BundleContext context, PathCopier paths, OperationContext fragment, string section, JsonObject target)
    {
        if (!fragment.Source.Root!.Value.TryGetProperty(section, out var items) || items.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (items.ValueKind != JsonValueKind.Object)
        {
            context.Report(ReadingDiagnosticIds.UnexpectedStructure, fragment.Source, "/" + section, "An object of paths", "something else");
            return;
        }

        foreach (var item in items.EnumerateObject())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!item.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                paths.Copy(fragment, section, item.Name, item.Value, target);
            }
        }
    }

    private static JsonObject Components(BundleContext context, ComponentRegistry registry, NodeCopier copier)
    {
        var components = new JsonObject();
        while (registry.TryTake(out var component))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (copier.CopyComponent(component) is not { } node)
            {
                continue;
            }

            var section = NodeTables.Section(component.Kind)!;
            if (components[section] is not JsonObject members)
            {
                components[section] = members = [];
            }

            members[component.Name] = node;
        }

        return components;
    }
}
