using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>Copies security requirements, and finds the schemes that they name: in their own file first, then in the client's other fragments.</summary>
internal sealed class SecuritySchemes(BundleContext context, ComponentRegistry registry)
{
    private static readonly string[] s_addresses = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"];

    /// <summary>Removes addresses that the OpenAPI reader would throw at.</summary>
    public static void MendFlows(BundleContext context, Walk walk, JsonObject scheme)
    {
        if (scheme["flows"] is not JsonObject flows)
        {
            return;
        }

        foreach (var flow in flows.ToList())
        {
            foreach (var name in s_addresses)
            {
                if (flow.Value is JsonObject members && members[name] is { } address && !IsAddress(address))
                {
                    members.Remove(name);
                    context.ReportValue(ReadingDiagnosticIds.InvalidValue, walk.Source, walk.SourcePointer + "/flows/" + Pointers.Escape(flow.Key) + "/" + name, address.ToString(), name);
                }
            }
        }
    }

    /// <summary>Copies a list of requirements.</summary>
    public JsonArray? Copy(SpecSource source, string pointer, JsonElement requirements)
    {
        if (requirements.ValueKind != JsonValueKind.Array)
        {
            context.Report(ReadingDiagnosticIds.UnexpectedStructure, source, pointer, "A list of security requirements", "something else");
            return null;
        }

        var copy = new JsonArray();
        var index = 0;
        foreach (var requirement in requirements.EnumerateArray())
        {
            if (requirement.ValueKind == JsonValueKind.Object
                && CopyRequirement(source, pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture), requirement) is { } alternative)
            {
                copy.Add((JsonNode)alternative);
            }

            index++;
        }

        return copy;
    }

    /// <summary>Copies one alternative; <see langword="null"/> for one that nobody can meet, since a scheme of it does not exist.</summary>
    private JsonObject? CopyRequirement(SpecSource source, string pointer, JsonElement requirement)
    {
        var copy = new JsonObject();
        foreach (var scheme in requirement.EnumerateObject())
        {
            if (Find(source, scheme.Name) is not { } place)
            {
                context.Report(ReadingDiagnosticIds.UnknownSecurityScheme, source, Pointers.Append(pointer, scheme.Name), scheme.Name);
                return null;
            }

            var name = registry.NameOf(NodeKind.SecurityScheme, place, source.Version);

            copy[name] = scheme.Value.ValueKind == JsonValueKind.Array ? OpaqueNodes.Create(source, scheme.Value) : new JsonArray();
        }

        return copy;
    }

    private Place? Find(SpecSource source, string name)
    {
        foreach (var candidate in context.Sources.Fragments.Prepend(source).Concat(context.Sources.All))
        {
            var pointer = Pointers.Append(candidate.Version.Major == 2 ? "/securityDefinitions" : "/components/securitySchemes", name);
            if (candidate.TryFind(pointer, out var element))
            {
                // A scheme may itself be a reference to another file's.
                var resolution = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String
                    ? context.Resolver.Resolve(candidate, reference.GetString()!)
                    : Resolution.Found(new Place(candidate, pointer, element));
                return resolution.Place;
            }
        }

        return null;
    }

    private static bool IsAddress(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String && Uri.TryCreate((string?)node, UriKind.RelativeOrAbsolute, out _);
}
