using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specwright.Testing.Driving;

namespace Specwright.Benchmarks;

/// <summary>The documents that the generator is measured with, among them larger and smaller ones made of one.</summary>
internal static partial class Documents
{
    public const string Fragments = "specs/cloudflare";

    private static string Corpus => Path.Combine(GeneratorRun.Root, "..", "shared", "corpus");

    public static string Cloudflare => Path.Combine(Corpus, "cloudflare", "cloudflare-openapi-2024-08-06.json");

    public static string Stripe => Path.Combine(Corpus, "big", "stripe-spec3-2023-09-12.yaml");

    /// <summary>The specs of a file, or of all files of a folder, as one client.</summary>
    public static IReadOnlyList<SpecSource> Specs(string path, string operations = "") =>
        [.. (Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal) : (IEnumerable<string>)[path])
            .Select(file => SpecSource.FromFile(file, "/src/" + Path.GetFileName(file)) with
            {
                Namespace = "Measured",
                Client = "MeasuredClient",
                Operations = operations,
            })];

    /// <summary>A document with every so many of the paths, and with copies of what is left under other names.</summary>
    /// <param name="json">The document.</param>
    /// <param name="every">1 keeps all paths, 2 half of them.</param>
    /// <param name="copies">How often each path and each component comes.</param>
    public static string Scale(string json, int every, int copies)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var kept = document["paths"]!
            .AsObject()
            .Where((_, index) => index % every == 0)
            .ToDictionary(path => path.Key, path => path.Value!.ToJsonString());
        var components = Reached(document["components"]!.AsObject(), kept.Values);
        var (paths, all) = (new JsonObject(), new JsonObject());
        for (var copy = 0; copy < copies; copy++)
        {
            var suffix = copy == 0 ? "" : $"_copy{copy}";
            foreach (var (path, text) in kept)
            {
                var item = OperationId().Replace(Reference().Replace(text, $"$1{suffix}\""), $"$1{suffix}\"");
                paths[copy == 0 ? path : $"/copy{copy}{path}"] = JsonNode.Parse(item);
            }

            foreach (var ((kind, name), text) in components)
            {
                (all[kind] ??= new JsonObject())[name + suffix] = JsonNode.Parse(Reference().Replace(text, $"$1{suffix}\""));
            }
        }

        if (document["components"]!["securitySchemes"] is { } schemes)
        {
            all["securitySchemes"] = schemes.DeepClone();
        }

        document["paths"] = paths;
        document["components"] = all;
        return document.ToJsonString();
    }

    private static Dictionary<(string Kind, string Name), string> Reached(JsonObject components, IEnumerable<string> roots)
    {
        var reached = new Dictionary<(string, string), string>();
        var open = new Stack<string>(roots);
        while (open.Count > 0)
        {
            foreach (Match match in Reference().Matches(open.Pop()))
            {
                var parts = match.Groups[1].Value.Split('/');
                if (parts is [.., var kind, var name] && !reached.ContainsKey((kind, name)) && components[kind]?[name] is { } component)
                {
                    reached[(kind, name)] = component.ToJsonString();
                    open.Push(reached[(kind, name)]);
                }
            }
        }

        return reached;
    }

    [GeneratedRegex("(\"#/components/[A-Za-z]+/[^\"/]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("(\"operationId\":\"[^\"]+)\"")]
    private static partial Regex OperationId();
}
