using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>Mistakes in the settings of an item.</summary>
internal static class SettingMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("settings", "two patterns with a comma", ReadingDiagnosticIds.UnmatchedPattern)
        {
            Settings = static spec => spec with { Operations = "GET /pets, POST /pets" },
        },
        new("settings", "an operationId alone", ReadingDiagnosticIds.InvalidPattern)
        {
            Settings = static spec => spec with { Operations = "listPets" },
        },
        new("settings", "a method without a slash", ReadingDiagnosticIds.InvalidPattern)
        {
            Settings = static spec => spec with { Operations = "GET pets" },
        },
        new("settings", "a tag in capitals", ReadingDiagnosticIds.UnmatchedPattern)
        {
            Settings = static spec => spec with { Operations = "tag:Pets" },
        },
        new("settings", "a slash at the end", ReadingDiagnosticIds.UnmatchedPattern)
        {
            Settings = static spec => spec with { Operations = "/pets/" },
        },
        new("settings", "one asterisk", ReadingDiagnosticIds.InvalidPattern)
        {
            Settings = static spec => spec with { Operations = "*" },
        },
        new("settings", "an operationId in lower case", ReadingDiagnosticIds.UnmatchedPattern)
        {
            Settings = static spec => spec with { Operations = "id:listpets" },
        },
        new("settings", "two methods", ReadingDiagnosticIds.InvalidPattern)
        {
            Settings = static spec => spec with { Operations = "GET,POST /pets" },
        },
        new("settings", "a pattern that is negated", ReadingDiagnosticIds.InvalidPattern)
        {
            Settings = static spec => spec with { Operations = "!GET /pets" },
        },
        new("settings", "everything left out", ReadingDiagnosticIds.NoOperations)
        {
            Old = "paths:",
            New = "¦paths:",
            Settings = static spec => spec with { ExcludeOperations = "**" },
        },
        new("settings", "a client that is a keyword", PlanningDiagnosticIds.InvalidName)
        {
            Settings = static spec => spec with { Client = "class" },
        },
        new("settings", "a client with a dot", PlanningDiagnosticIds.InvalidName)
        {
            Settings = static spec => spec with { Client = "Shop.Client" },
        },
    ];
}
