namespace Specwright.Testing.Driving;

/// <summary>A spec as a test hands it to the generator: what a consumer writes as one <c>OpenApiSpec</c> item.</summary>
/// <param name="Path">The path as the compiler would know it.</param>
/// <param name="Text">The text of the file.</param>
public sealed record SpecSource(string Path, string Text)
{
    public string Namespace { get; init; } = "Example";

    public string Client { get; init; } = "";

    /// <summary>Patterns of operations, separated by <c>;</c>.</summary>
    public string Operations { get; init; } = "";

    /// <summary>Patterns of operations to leave out, separated by <c>;</c>.</summary>
    public string ExcludeOperations { get; init; } = "";

    /// <summary>What is generated: <c>All</c>, or <c>Used</c>.</summary>
    public string Generate { get; init; } = "";

    /// <summary>Whether it is an additional file only, and no <c>OpenApiSpec</c> item.</summary>
    public bool IsUnlisted { get; init; }

    public string Visibility { get; init; } = "";

    public string UnknownProperties { get; init; } = "";

    /// <summary>The file as a spec with the usual settings of a test.</summary>
    public static SpecSource FromFile(string file, string path) => new(path, File.ReadAllText(file));
}
