using System.Text.Json.Nodes;
using Specwright.Evolution.Consumers;
using Specwright.Evolution.Documents;

namespace Specwright.Evolution.Versions;

/// <summary>Compiles calling code of one version of a document against the client of a later one, and says why what broke did.</summary>
internal static class VersionsRun
{
    private static readonly string[] s_sections =
        ["schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "examples", "links", "callbacks"];

    /// <summary>What became of the calling code; <see langword="null"/> when a document cannot be read.</summary>
    public static VersionsReport? Of(string oldText, string newText)
    {
        if (ClientDocument.Read(oldText) is not { } before || ClientDocument.Read(newText) is not { } after)
        {
            return null;
        }

        var old = new DocumentVersion(before);
        var consumer = ConsumerWriter.Write(old.Client);
        var unusable = consumer.Broken(old.Client).Select(static one => one.Use).ToHashSet();
        consumer = consumer with { Uses = [.. consumer.Uses.Where(use => !unusable.Contains(use))] };
        var report = new VersionsReport { Uses = consumer.Uses.Count };

        // All that is new, and nothing that has changed: what breaks then is ours, but for names that meet, and new directions.
        if (Added(before, after) is { } merged)
        {
            Judge(report, consumer, new Explanations(old, new DocumentVersion(merged)), "by what was added alone: ");
        }

        Judge(report, consumer, new Explanations(old, new DocumentVersion(after)), "");
        return report;
    }

    private static void Judge(VersionsReport report, Consumer consumer, Explanations explanations, string prefix)
    {
        foreach (var (use, message) in consumer.Broken(explanations.Now.Client))
        {
            if (explanations.Find(use) is { } cause)
            {
                report.Explained[prefix + cause] = report.Explained.GetValueOrDefault(prefix + cause) + 1;
            }
            else
            {
                report.Ours.Add($"{prefix}{use}: {message}");
            }
        }
    }

    /// <summary>
    /// The old document with the operations and components that only the new one has; <see langword="null"/> when they are of different
    /// versions of OpenAPI.
    /// </summary>
    private static JsonObject? Added(JsonObject before, JsonObject after)
    {
        if (ClientDocument.IsSwagger(before) != ClientDocument.IsSwagger(after))
        {
            return null;
        }

        var merged = (JsonObject)before.DeepClone();
        foreach (var (path, method, operation) in DocumentTree.Operations(after).ToList())
        {
            var item = DocumentTree.Child(DocumentTree.Child(merged, "paths"), path);
            if (item.Count == 0 && after["paths"]![path]!["parameters"] is { } shared)
            {
                item["parameters"] = shared.DeepClone();
            }

            AddMissing(item, method, operation);
        }

        foreach (var section in s_sections)
        {
            var target = section == "schemas" ? DocumentTree.Schemas(merged)
                : ClientDocument.IsSwagger(before) ? DocumentTree.Child(merged, section)
                : DocumentTree.Child(DocumentTree.Child(merged, "components"), section);
            var source = section == "schemas" ? DocumentTree.Schemas(after)
                : ClientDocument.IsSwagger(after) ? after[section]
                : after["components"]?[section];
            foreach (var (name, value) in source as JsonObject ?? [])
            {
                AddMissing(target, name, value);
            }
        }

        return merged;
    }

    private static void AddMissing(JsonObject target, string name, JsonNode? value)
    {
        if (!target.ContainsKey(name))
        {
            target[name] = value?.DeepClone();
        }
    }
}
