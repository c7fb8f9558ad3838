using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Nodes;

/// <summary>OpenAPI 2.0's <c>consumes</c> and <c>produces</c>, which stand at the document or the operation and not at the body.</summary>
internal sealed record SwaggerMediaTypes(IReadOnlyList<string> Consumes, IReadOnlyList<string> Produces)
{
    private const string Json = "application/json";

    public static SwaggerMediaTypes Default { get; } = new([], []);

    /// <summary>These, overridden by what <paramref name="owner"/> (a document or an operation) says.</summary>
    public SwaggerMediaTypes With(JsonElement owner) =>
        new(Read(owner, "consumes") ?? Consumes, Read(owner, "produces") ?? Produces);

    /// <summary>
    /// The media types of a body: JSON alone where it is among them, since one schema describes them all and JSON is what it describes
    /// best.
    /// </summary>
    public static IReadOnlyList<string> ForBody(IReadOnlyList<string> declared, bool isFile)
    {
        if (isFile)
        {
            var others = declared.Where(type => !IsJson(type)).ToList();
            return others.Count > 0 ? NullIfNone(others) : ["application/octet-stream"];
        }

        return declared.FirstOrDefault(IsJson) is { } json ? [json] : declared.Count > 0 ? NullIfNone(declared) : [Json];
    }

    // One more than are made something of, so that modeling says that there are too many.
    private static IReadOnlyList<string> NullIfNone(IReadOnlyList<string> types) =>
        types.Count <= SpecLimits.MaxMediaTypes ? types : types.Take(SpecLimits.MaxMediaTypes + 1).ToList();

    private static bool IsJson(string type)
    {
        var end = type.IndexOf(';');
        type = (end < 0 ? type : type.Substring(0, end)).Trim();
        return type.Equals(Json, StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static List<string>? Read(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return list
            .EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.String)
            .Select(item => item.GetString()!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
    }
}
