using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Sources;
using Specwright.Generator.Reading.Yaml;
using Specwright.Generator.Tests.Harness;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Good documents, as trees.</summary>
internal static class MutatedDocuments
{
    private static readonly Dictionary<string, string[]> s_folders = new(StringComparer.Ordinal)
    {
        ["parameters"] = [Repository.TestProject, "Snapshots", "Specs", "parameters.yaml"],
        ["bodies"] = [Repository.TestProject, "Snapshots", "Specs", "bodies.yaml"],
        ["schemas"] = [Repository.TestProject, "Snapshots", "Specs", "schemas.yaml"],
        ["security"] = [Repository.TestProject, "Snapshots", "Specs", "security.yaml"],
        ["webhooks"] = [Repository.TestProject, "Snapshots", "Specs", "webhooks.yaml"],
        ["fraud-settings"] = [Repository.TestProject, "..", "..", "specs", "cloudflare", "fraud-settings.yaml"],
        ["risk-behaviors"] = [Repository.TestProject, "..", "..", "specs", "cloudflare", "risk-behaviors.yaml"],
    };

    public static IEnumerable<string> Names => [.. s_folders.Keys, "swagger"];

    public static JsonNode Read(string name)
    {
        if (!s_folders.TryGetValue(name, out var path))
        {
            return JsonNode.Parse(HostileTemplate.All.Single(template => template.Name == name).Usual("Example").Text)!;
        }

        var file = new SpecFile(path[^1], File.ReadAllText(Path.Combine(path)), new SpecOptions { Namespace = "Example" });
        return JsonNode.Parse(YamlSpecParser.Parse(file, new DiagnosticCollector(), CancellationToken.None).Utf8!.Value.Span)!;
    }
}
