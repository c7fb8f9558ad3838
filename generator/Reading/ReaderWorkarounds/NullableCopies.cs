using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.ReaderWorkarounds;

/// <summary>
/// Finds components that are another one, and null: ASP.NET Core 9 writes <c>NullableOfColor</c>, <c>NullableOfColor2</c> or
/// <c>Shape2</c> beside <c>Color</c> and <c>Shape</c> where a member may be null. One type would be several without this, which no value
/// could go between.
/// </summary>
internal sealed class NullableCopies
{
    private const string Components = "/components/schemas";
    private const string Prefix = "NullableOf";

    private readonly Dictionary<(SpecSource, string), SourceNode?> _originals = [];

    /// <summary>The component that <paramref name="node"/> is a nullable copy of; <see langword="null"/> for every other schema.</summary>
    public SourceNode? OriginalOf(SourceNode node)
    {
        if (!_originals.TryGetValue(node.Key, out var original))
        {
            _originals.Add(node.Key, original = Find(node));
        }

        return original;
    }

    /// <summary>What the original of a component may be called, if the component is a copy.</summary>
    public static string[] GetNamesOfOriginal(string component)
    {
        var stem = component.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return component.StartsWith(Prefix, StringComparison.Ordinal)
            ? [component.Substring(Prefix.Length), stem.Substring(Math.Min(Prefix.Length, stem.Length))]
            : stem.Length < component.Length ? [stem] : [];
    }

    private static SourceNode? Find(SourceNode node)
    {
        if (!node.Pointer.StartsWith(Components + "/", StringComparison.Ordinal)
            || node.Element.ValueKind != JsonValueKind.Object
            || !AllowsNull(node.Element))
        {
            return null;
        }

        foreach (var candidate in GetNamesOfOriginal(JsonPointers.Unescape(node.Pointer.Substring(Components.Length + 1))))
        {
            if (candidate.Length > 0
                && node.Source.FindContainer(Components) is { } components
                && components.TryGetValue(candidate, out var original)
                && original.ValueKind == JsonValueKind.Object && !AllowsNull(original) && AreEqual(node.Element, original))
            {
                return new SourceNode(node.Source, JsonPointers.Append(Components, candidate), original);
            }
        }

        return null;
    }

    private static bool AllowsNull(JsonElement schema) =>
        (schema.TryGetProperty("nullable", out var nullable) && nullable.ValueKind == JsonValueKind.True)
        || ReadItems(schema, "enum").Any(static item => item.ValueKind == JsonValueKind.Null)
        || ReadItems(schema, "type").Any(IsNull);

    /// <summary>Whether two schemas are the same but for null.</summary>
    private static bool AreEqual(JsonElement copy, JsonElement original)
    {
        var members = ReadMembers(copy);
        var others = ReadMembers(original);
        members.Remove("nullable");
        others.Remove("nullable");
        return members.Count == others.Count && members.All(member => others.TryGetValue(member.Key, out var other) && member.Key switch
        {
            "enum" => AreEqualItems(
                ReadItems(copy, "enum").Where(static item => item.ValueKind != JsonValueKind.Null).ToList(),
                ReadItems(original, "enum").ToList()),
            "type" => AreEqualItems(ReadTypes(member.Value), ReadTypes(other)),
            _ => AreEqualValues(member.Value, other),
        });
    }

    private static Dictionary<string, JsonElement> ReadMembers(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static IEnumerable<JsonElement> ReadItems(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static List<JsonElement> ReadTypes(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(static item => !IsNull(item)).ToList() : [type];

    private static bool IsNull(JsonElement type) => type.ValueKind == JsonValueKind.String && type.ValueEquals("null");

    private static bool AreEqualItems(List<JsonElement> left, List<JsonElement> right) =>
        left.Count == right.Count && !left.Where((item, index) => !AreEqualValues(item, right[index])).Any();

    private static bool AreEqualValues(JsonElement left, JsonElement right) => left.ValueKind == right.ValueKind && left.ValueKind switch
    {
        JsonValueKind.Object => ReadMembers(left) is var members && ReadMembers(right) is var others && members.Count == others.Count
            && members.All(member => others.TryGetValue(member.Key, out var other) && AreEqualValues(member.Value, other)),
        JsonValueKind.Array => AreEqualItems(left.EnumerateArray().ToList(), right.EnumerateArray().ToList()),
        JsonValueKind.String => left.ValueEquals(right.GetString()),
        JsonValueKind.Number => left.GetRawText() == right.GetRawText(),
        _ => true,
    };
}
