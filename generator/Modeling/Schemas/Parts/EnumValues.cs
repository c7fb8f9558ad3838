using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// Reads <c>enum</c> (a <c>const</c> has become an enum of one in reading) with the extensions that name and describe the values.
/// </summary>
internal static class EnumValues
{
    public static bool IsNull(JsonNode? node) => node is null || node.IsJsonNullSentinel() || node.GetValueKind() == JsonValueKind.Null;

    public static bool HasNull(OpenApiSchema schema) => schema.Enum is { Count: > 0 } values && values.Any(IsNull);

    /// <summary>The types of the values; none when there are no values.</summary>
    public static JsonSchemaType ReadTypes(OpenApiSchema schema)
    {
        if (schema.Enum is not { Count: > 0 } values)
        {
            return 0;
        }

        JsonSchemaType types = 0;
        foreach (var value in values)
        {
            types |= IsNull(value) ? 0
                : value.GetValueKind() == JsonValueKind.String ? JsonSchemaType.String
                : new EnumMember(value.GetValueKind(), FormatText(value), null, DocText.None).Type;
        }

        return (types & JsonSchemaType.Number) != 0 ? types & ~JsonSchemaType.Integer : types;
    }

    /// <summary>The values but <c>null</c>, each once; <see langword="null"/> when the schema lists none.</summary>
    public static List<EnumMember>? Of(OpenApiSchema schema)
    {
        if (schema.Enum is not { Count: > 0 } values)
        {
            return null;
        }

        var words = new EnumWords(schema.Extensions);
        var members = new List<EnumMember>(values.Count);
        var seen = new HashSet<EnumMember>(EnumMember.ByValue);
        for (var i = 0; i < values.Count; i++)
        {
            if (IsNull(values[i]))
            {
                continue;
            }

            var text = FormatText(values[i]);
            var description = DocText.Read(words.FindDescription(i, text));
            var member = new EnumMember(values[i].GetValueKind(), text, words.FindName(i, text), description);
            if (seen.Add(member))
            {
                members.Add(member);
            }
        }

        return members;
    }

    public static bool TryInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static string FormatText(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => Normalize(node.ToJsonString()),
        _ => node.ToJsonString(),
    };

    /// <summary>A number as JSON writes it: 1.0 and 1e2 are integers to JSON Schema.</summary>
    public static string Normalize(string number) =>
        !TryInteger(number, out _)
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value == decimal.Truncate(value)
        && value is >= long.MinValue and <= long.MaxValue
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : number;
}
