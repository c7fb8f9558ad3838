using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Advice;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.ReaderWorkarounds;

/// <summary>Keeps values from the OpenAPI reader that it would throw at, and says so where the user should know.</summary>
internal static class ValueRules
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "null",
        "boolean",
        "object",
        "array",
        "number",
        "integer",
        "string",
    };

    /// <summary>The value as the reader takes it; <see langword="null"/> to leave it out.</summary>
    public static JsonNode? Apply(BundleContext context, Walk walk, ValueRule rule, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var result = rule switch
        {
            ValueRule.Boolean => Boolean(value),
            ValueRule.Count => Count(name, value),
            ValueRule.Number => Number(value),
            ValueRule.Type => Type(value),
            ValueRule.Dependencies => Dependencies(value),
            ValueRule.Style or ValueRule.SchemeType or ValueRule.SchemeLocation => Name(rule, value),
            _ => Address(value),
        };
        if (result is null && !IsHarmless(rule, name, value))
        {
            context.ReportValue(
                ReadingDiagnosticIds.InvalidValue,
                walk.Source,
                walk.SourcePointer,
                Short(value),
                name,
                ValueAdvice.Of(rule, Short(value)));
        }

        return result;
    }

    private static JsonValue? Boolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        JsonValueKind.String when bool.TryParse(value.GetString(), out var parsed) => JsonValue.Create(parsed),
        _ => null,
    };

    private static JsonValue? Count(string name, JsonElement value)
    {
        var number = Decimal(value);
        return number is { } count && count >= 0 && count <= int.MaxValue && decimal.Truncate(count) == count
            ? JsonValue.Create((int)count)
            : null;
    }

    private static JsonValue? Number(JsonElement value) => Decimal(value) is { } number ? JsonValue.Create(number) : null;

    private static JsonNode? Type(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return TypeName(value.GetString()!) is { } name ? JsonValue.Create(name) : null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var names = new JsonArray();
        foreach (var item in value.EnumerateArray())
        {
            // YAML writes the type "null" without quotes as often as not.
            var text = item.ValueKind == JsonValueKind.Null ? "null" : item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (TypeName(text) is not { } name)
            {
                return null;
            }

            names.Add((JsonNode?)JsonValue.Create(name));
        }

        return names.Count > 0 ? names : null;
    }

    /// <summary>The type, in the specification's spelling; a few spellings are common enough to be understood.</summary>
    private static string? TypeName(string text)
    {
        if (s_types.Contains(text))
        {
            return text;
        }

        return text.Trim().ToLowerInvariant() switch
        {
            "int" or "long" or "int32" or "int64" => "integer",
            "float" or "double" or "decimal" => "number",
            "bool" => "boolean",
            "file" => "file",
            "date" or "datetime" or "date-time" or "uuid" or "uri" or "text" or "enum" => "string",
            var other => s_types.Contains(other) ? other : null,
        };
    }

    private static JsonValue? Name(ValueRule rule, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && EnumNames.Find(EnumNames.Of(rule), value.GetString()) is { } name
            ? JsonValue.Create(name)
            : null;

    private static JsonValue? Address(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.RelativeOrAbsolute, out _)
            ? JsonValue.Create(value.GetString())
            : null;

    private static JsonObject? Dependencies(JsonElement value)
    {
        var result = new JsonObject();
        foreach (var one in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : [])
        {
            if (one.Value.ValueKind != JsonValueKind.Array
                || one.Value.EnumerateArray().Any(static name => name.ValueKind != JsonValueKind.String))
            {
                return null;
            }

            result[one.Name] = new JsonArray([
                .. one.Value.EnumerateArray().Select(static name => (JsonNode?)JsonValue.Create(name.GetString())),
            ]);
        }

        return value.ValueKind == JsonValueKind.Object ? result : null;
    }

    private static decimal? Decimal(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // A bound beyond what any .NET collection can hold bounds nothing.
    private static bool IsHarmless(ValueRule rule, string name, JsonElement value) =>
        rule == ValueRule.Count
            && name.StartsWith("max", StringComparison.Ordinal)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number)
            && number > int.MaxValue;

    private static string Short(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length > 60 ? text.Substring(0, 60) + "…" : text;
    }
}
