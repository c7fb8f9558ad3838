using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Copying;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Makes one root of the fragments' roots: title, servers, security, tags.</summary>
internal sealed class RootMerger(
    BundleContext context,
    IReadOnlyList<SpecSource> fragments,
    SecuritySchemes security,
    ServerCopier servers,
    NodeCopier copier)
{
    private readonly Dictionary<SpecSource, JsonArray?> _servers = [];

    /// <summary>Adds what stands before the paths.</summary>
    public void Begin(JsonObject bundle)
    {
        bundle["openapi"] = "3.2.0";
        bundle["info"] = MergeInfo();
        if (FindOwner(source => MergeServers(source) is not null) is { } owner)
        {
            context.Locator.Add("/servers", owner, owner.Version.Major == 2 ? "/host" : "/servers");
            bundle["servers"] = MergeServers(owner)!.DeepClone();
        }

        if (FindSecurityOwner() is { } secured)
        {
            context.Locator.Add("/security", secured, "/security");
            bundle["security"] = security.Copy(secured, "/security", FindSecurity(secured)!.Value);
        }

        foreach (var source in fragments)
        {
            foreach (var property in source.Root!.Value.EnumerateObject())
            {
                if (property.Name.StartsWith("x-", StringComparison.Ordinal) && !bundle.ContainsKey(property.Name))
                {
                    bundle[property.Name] = OpaqueNodes.Create(source, property.Value);
                }
            }
        }
    }

    /// <summary>What operations of a fragment need of its root beyond the bundled root.</summary>
    public OperationContext ContextOf(SpecSource source)
    {
        var securityOwner = FindSecurityOwner();
        var own = FindSecurity(source);
        var serverOwner = FindOwner(candidate => MergeServers(candidate) is not null);
        var ownServers = MergeServers(source);
        return new OperationContext
        {
            Source = source,
            EffectiveSecurity = own is not null ? (source, own)
                : securityOwner is not null ? (securityOwner, FindSecurity(securityOwner))
                : (source, null),
            MediaTypes = source.Version.Major == 2 ? SwaggerMediaTypes.Default.With(source.Root!.Value) : SwaggerMediaTypes.Default,
            Security = own is { } requirements
                && securityOwner != source
                && requirements.GetRawText() != FindSecurity(securityOwner!)!.Value.GetRawText() ? own : null,
            Servers = ownServers is not null && serverOwner != source && ReadUrl(ownServers) is var url && url != ReadUrl(
                MergeServers(serverOwner!)!)
                ? [new JsonObject { ["url"] = url }]
                : null,
        };
    }

    /// <summary>Adds the declared tags that operations have.</summary>
    public void AddTags(JsonObject bundle, HashSet<string> used)
    {
        var tags = new JsonArray();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in fragments)
        {
            if (FindMember(source, "tags") is not { ValueKind: JsonValueKind.Array } list)
            {
                continue;
            }

            foreach (var item in list.EnumerateArray())
            {
                var tag = Elements.ReadText(item, "$ref") is { } reference && context.Resolver.Resolve(source, reference).Node is { } node
                    ? node.Element
                    : item;
                if (Elements.ReadText(tag, "name") is { } name && used.Contains(name) && known.Add(name))
                {
                    var copy = (JsonObject)OpaqueNodes.Create(source, tag)!;
                    copy.Remove("externalDocs");
                    context.Texts.ReplaceDocumentation(copy);
                    tags.Add((JsonNode)copy);
                }
            }
        }

        if (tags.Count > 0)
        {
            bundle["tags"] = tags;
        }
    }

    private JsonObject MergeInfo()
    {
        var source = fragments.FirstOrDefault(candidate => FindTitle(candidate) is { Length: > 0 });
        if (source is null)
        {
            // The client's name may come from elsewhere; only without one is the title missed.
            if (fragments.All(candidate => candidate.File.Options.Client is null))
            {
                context.Report(ReadingDiagnosticIds.MissingTitle, fragments[0], "/info");
            }

            return new JsonObject { ["title"] = "", ["version"] = "" };
        }

        context.Locator.Add("/info", source, "/info");
        var info = new JsonObject();
        foreach (var property in FindMember(source, "info")!.Value.EnumerateObject())
        {
            if (property.Name is "title" or "version" or "summary" or "description"
                || property.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                info[property.Name] = property.Name == "title" ? FindTitle(source)
                    : copier.CopyText(source, property.Name, property.Value) ?? context.Texts.Copy(source, property.Name, property.Value);
            }
        }

        return info;
    }

    private static string? FindTitle(SpecSource source) =>
        FindMember(source, "info") is { ValueKind: JsonValueKind.Object } info && info.TryGetProperty("title", out var title)
            ? SpecTitles.Of(title)
            : null;

    private SpecSource? FindSecurityOwner() => FindOwner(source => FindSecurity(source) is not null);

    private static JsonElement? FindSecurity(SpecSource source) =>
        FindMember(source, "security") is { ValueKind: JsonValueKind.Array } list ? list : null;

    /// <summary>The fragment that speaks for the whole client: a file without paths before the others.</summary>
    private SpecSource? FindOwner(Func<SpecSource, bool> has) =>
        fragments.FirstOrDefault(source => FindMember(source, "paths") is null && has(source)) ?? fragments.FirstOrDefault(has);

    private JsonArray? MergeServers(SpecSource source)
    {
        if (!_servers.TryGetValue(source, out var copy))
        {
            copy = source.Version.Major == 2 ? SwaggerServers.Create(source.Root!.Value)
                : FindMember(source, "servers") is { } list ? servers.Copy(source, "/servers", list)
                : null;
            _servers.Add(source, copy);
        }

        return copy;
    }

    private static string? ReadUrl(JsonArray servers) => (string?)servers[0]!["url"];

    private static JsonElement? FindMember(SpecSource source, string name) =>
        source.Root is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null ? value : null;
}
