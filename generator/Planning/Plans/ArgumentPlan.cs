namespace Specwright.Generator.Planning.Plans;

/// <summary>A parameter in the signature of a method.</summary>
internal sealed record ArgumentPlan
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public bool Nullable { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary><see langword="null"/> where the document describes it by its name alone.</summary>
    public DocLine? Description { get; init; }
}
