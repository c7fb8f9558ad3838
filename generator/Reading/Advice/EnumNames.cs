using Specwright.Generator.Reading.Nodes;

namespace Specwright.Generator.Reading.Advice;

/// <summary>The values of members that take one of a few names.</summary>
internal static class EnumNames
{
    private static readonly string[] s_styles = [
        "form", "simple", "matrix", "label", "spaceDelimited", "pipeDelimited", "deepObject", "cookie",
    ];
    private static readonly string[] s_schemeTypes = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
    private static readonly string[] s_schemeLocations = ["header", "query", "cookie"];

    /// <summary>Where a parameter may stand.</summary>
    public static IReadOnlyList<string> Locations { get; } = ["query", "header", "path", "cookie", "querystring"];

    /// <summary>The names that a rule allows; none for a rule of another kind.</summary>
    public static IReadOnlyList<string> Of(ValueRule rule) => rule switch
    {
        ValueRule.Style => s_styles,
        ValueRule.SchemeType => s_schemeTypes,
        ValueRule.SchemeLocation => s_schemeLocations,
        _ => [],
    };

    /// <summary>The name as the specification spells it; <see langword="null"/> for another one.</summary>
    public static string? Find(IReadOnlyList<string> names, string? text)
    {
        text = text?.Trim();
        foreach (var name in text is null ? [] : names)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }
}
