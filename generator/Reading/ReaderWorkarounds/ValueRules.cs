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
    public static JsonNode? Apply(BundleContext context, CopyCursor cursor, ValueRule rule, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var result = rule switch
        {
            ValueRule.Boolean => CorrectBoolean(value),
            ValueRule.Count => Count(name, value),
            ValueRule.Number => CorrectNumber(value),
            ValueRule.Type => CorrectType(value),
            ValueRule.Dependencies => CorrectDependencies(value),
            ValueRule.Style or ValueRule.SchemeType or ValueRule.SchemeLocation => CorrectName(rule, value),
            _ => CorrectAddress(value),
        };
        if (result is null && !IsHarmless(rule, name, value))
        {
            context.ReportValue(
                ReadingDiagnosticIds.InvalidValue,
                cursor.Source,
                cursor.SourcePointer,
                FormatShort(value),
                name,
                ValueAdvice.Of(rule, FormatShort(value)));
        }

        return result;
    }

    private static JsonValue? CorrectBoolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        JsonValueKind.String when bool.TryParse(value.GetString(), out var parsed) => JsonValue.Create(parsed),
        _ => null,
    };

    private static JsonValue? Count(string name, JsonElement value)
    {
        var number = ReadDecimal(value);
        return number is { } count && count >= 0 && count <= int.MaxValue && decimal.Truncate(count) == count
            ? JsonValue.Create((int)count)
            : null;
    }

    private static JsonValue? CorrectNumber(JsonElement value) => ReadDecimal(value) is { } number ? JsonValue.Create(number) : null;

    private static JsonNode? CorrectType(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return FindTypeName(value.GetString()!) is { } name ? JsonValue.Create(name) : null;
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
            if (FindTypeName(text) is not { } name)
            {
                return null;
            }

            names.Add((JsonNode?)JsonValue.Create(name));
        }

        return names.Count > 0 ? names : null;
    }

    /// <summary>The type, in the specification's spelling; a few spellings are common enough to be understood.</summary>
    private static string? FindTypeName(string text)
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

    private static JsonValue? CorrectName(ValueRule rule, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && EnumNames.Find(EnumNames.Of(rule), value.GetString()) is { } name
            ? JsonValue.Create(name)
            : null;

    private static JsonValue? CorrectAddress(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.RelativeOrAbsolute, out _)
            ? JsonValue.Create(value.GetString())
            : null;

    private static JsonObject? CorrectDependencies(JsonElement value)
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

    private static decimal? ReadDecimal(JsonElement value)
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

    private static string FormatShort(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length > 60 ? text.Substring(0, 60) + "…" : text;
    }
}
