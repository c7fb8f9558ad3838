using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Upgrading;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Checks the copy of a security scheme: what its type needs, and the flows of OAuth 2.0.</summary>
internal static class SecuritySchemeCheck
{
    private static readonly string[] s_addresses = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"];

    /// <summary>Removes addresses that the OpenAPI reader would throw at.</summary>
    public static void MendFlows(BundleContext context, CopyCursor cursor, JsonElement element, JsonObject scheme)
    {
        if (scheme["flows"] is not JsonObject flows)
        {
            return;
        }

        CheckFlows(context, cursor, element.GetProperty("flows"), flows);

        foreach (var flow in flows.ToList())
        {
            foreach (var name in s_addresses)
            {
                if (flow.Value is JsonObject members && members[name] is { } address && !IsAddress(address))
                {
                    members.Remove(name);
                    context.ReportValue(
                        ReadingDiagnosticIds.InvalidValue,
                        cursor.Source,
                        cursor.SourcePointer + "/flows/" + JsonPointers.Escape(flow.Key) + "/" + name,
                        address.ToString(),
                        name,
                        ValueAdvice.Of(ValueRule.Address, ""));
                }
            }
        }
    }

    /// <summary>Reports that a scheme lacks what its type needs.</summary>
    public static void ReportMissing(BundleContext context, CopyCursor cursor, JsonObject scheme)
    {
        string[] needed = (string?)(scheme["type"] as JsonValue) switch
        {
            "apiKey" => ["name", "in"],
            "http" => ["scheme"],
            null => ["type"],
            _ => [],
        };
        foreach (var name in needed.Where(name => scheme[name] is null && !IsGiven(cursor, name)))
        {
            context.Report(
                ReadingDiagnosticIds.MissingMember,
                cursor.Source,
                cursor.SourcePointer,
                "The security scheme",
                name,
                "the client cannot send what it asks for");
        }
    }

    // What is given and wrong has been reported.
    private static bool IsGiven(CopyCursor cursor, string name) => cursor.Source.TryFind(cursor.SourcePointer + "/" + name, out _);

    private static void CheckFlows(BundleContext context, CopyCursor cursor, JsonElement element, JsonObject flows)
    {
        cursor.Push("flows");
        foreach (var flow in element.EnumerateObject())
        {
            if (context.Keys.IsUnknown(NodeKind.OAuthFlows, cursor, element, flow))
            {
                flows.Remove(flow.Name);
            }
            else if (flow.Value.ValueKind == JsonValueKind.Object && flows[flow.Name] is JsonObject copy)
            {
                cursor.Push(flow.Name);
                foreach (var member in flow.Value
                    .EnumerateObject()
                    .Where(member => context.Keys.IsUnknown(NodeKind.OAuthFlow, cursor, flow.Value, member)))
                {
                    copy.Remove(member.Name);
                }

                cursor.Pop();
            }
        }

        cursor.Pop();
    }

    private static bool IsAddress(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String && Uri.TryCreate((string?)node, UriKind.RelativeOrAbsolute, out _);
}
