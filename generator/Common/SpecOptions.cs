namespace Specwright.Generator.Common;

/// <summary>
/// The settings of an <c>OpenApiSpec</c> item (the metadata of the same names, or the project's <c>Specwright…</c> properties).
/// </summary>
internal sealed record SpecOptions
{
    /// <summary>The options of a text whose outline depends on none of them.</summary>
    public static SpecOptions None { get; } = new() { Namespace = "" };

    /// <summary>The namespace of everything generated.</summary>
    public required string Namespace { get; init; }

    /// <summary>The client class's name; <see langword="null"/> to derive it from <c>info.title</c>.</summary>
    public string? Client { get; init; }

    /// <summary>Patterns of the operations to generate; empty for all.</summary>
    public EquatableArray<string> Operations { get; init; }

    /// <summary>Patterns of the operations to leave out.</summary>
    public EquatableArray<string> ExcludeOperations { get; init; }

    /// <summary>
    /// Whether only what the project's code names is generated, beside what <see cref="Operations"/> selects: <c>Generate="Used"</c> in a
    /// real build.
    /// </summary>
    public bool UsedOnly { get; init; }

    /// <summary>Whether the generated types are public; otherwise they are internal.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>Whether members that the spec does not know are kept and written back.</summary>
    public bool KeepUnknownProperties { get; init; } = true;
}
