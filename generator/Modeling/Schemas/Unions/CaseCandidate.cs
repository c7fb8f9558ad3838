using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>What may become a case that a discriminator names.</summary>
internal sealed record CaseCandidate
{
    /// <summary>The values that the document gives it.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>
    /// The value that its name stands for; <see langword="null"/> when it has no name, or its schema does not allow that.
    /// </summary>
    public string? Implied { get; init; }

    /// <summary>The values that its schema restricts the property to; <see langword="null"/> for any.</summary>
    public List<string>? Allowed { get; init; }

    /// <summary>The kind of value that its schema declares.</summary>
    public DiscriminatorKind? Kind { get; init; }
}
