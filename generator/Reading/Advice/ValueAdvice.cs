using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.Advice;

/// <summary>What to write in the place of a value that is not allowed: a sentence without its full stop.</summary>
internal static class ValueAdvice
{
    private const string Types = "Write 'string', 'integer', 'number', 'boolean', 'array' or 'object'";

    /// <summary>What a rule asks for.</summary>
    public static string Of(ValueRule rule, string value) => rule switch
    {
        ValueRule.Boolean => "Write 'true' or 'false'",
        ValueRule.Count => "Write a whole number that is not negative",
        ValueRule.Number => "Write a number",
        ValueRule.Type => OfType(value),
        ValueRule.Dependencies => "Write an object of lists of names",
        ValueRule.Style or ValueRule.SchemeLocation => OfNames(EnumNames.Of(rule), value),
        ValueRule.SchemeType => OfSchemeType(value),
        _ => "Write an address",
    };

    /// <summary>What <c>in</c> may be.</summary>
    public static string OfLocation(string value) => value switch
    {
        "body" or "formData" => "OpenAPI 3 has 'requestBody' for it",
        _ => OfNames(EnumNames.Locations, value),
    };

    private static string OfNames(IReadOnlyList<string> names, string value) => Spelling.FindNearest(value, names) is { } nearest
        ? $"Write '{nearest}' if that is meant"
        : $"Write {string.Join(", ", names.Take(names.Count - 1).Select(static name => $"'{name}'"))} or '{names[names.Count - 1]}'";

    private static string OfType(string value) => value.ToLowerInvariant() switch
    {
        "str" or "char" or "guid" or "time" or "password" or "email" or "byte" or "binary" => "Write 'string'",
        "list" or "set" or "collection" => "Write 'array', and the type of its values below 'items'",
        "dict" or "map" or "dictionary" => "Write 'object', and the type of its values below 'additionalProperties'",
        "any" or "mixed" or "unknown" => "Leave 'type' out where any value is allowed",
        "short" or "uint" or "ulong" or "number32" => "Write 'integer'",
        "real" or "money" => "Write 'number'",
        var other when other.EndsWith("[]", StringComparison.Ordinal) => "Write 'array', and the type of its values below 'items'",
        var other when other.EndsWith("?", StringComparison.Ordinal) =>
            "Write the type without '?', and 'nullable: true' (from 3.1 on: a list of the type and 'null')",
        var other when other.StartsWith("#/", StringComparison.Ordinal) => $"Write '$ref: \"{value}\"' in the place of 'type'",
        _ when value.Length > 0 && char.IsUpper(value[0]) =>
            "Write '$ref' for a schema of the document; " + char.ToLowerInvariant(Types[0]) + Types.Substring(1) + " for a type",
        _ => Spelling.FindNearest(value, ["string", "integer", "number", "boolean", "array", "object"]) is { } nearest
            ? $"Write '{nearest}' if that is meant"
            : Types,
    };

    private static string OfSchemeType(string value) => value.ToLowerInvariant() switch
    {
        "bearer" or "jwt" or "token" => "Write 'type: http' and 'scheme: bearer'",
        "basic" => "Write 'type: http' and 'scheme: basic'",
        "header" or "query" or "cookie" => $"Write 'type: apiKey', 'in: {value.ToLowerInvariant()}' and its 'name'",
        "oauth" => "Write 'oauth2'",
        _ => OfNames(EnumNames.Of(ValueRule.SchemeType), value),
    };
}
