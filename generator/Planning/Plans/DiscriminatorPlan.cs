using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>How a member of a record names the case that the record is.</summary>
internal sealed record DiscriminatorPlan
{
    /// <summary>Who says which value the member has.</summary>
    public required DiscriminatorAccess Access { get; init; }

    /// <summary>
    /// The value that a new record has: the enum member's C# name, or the text in JSON without quotes; <see langword="null"/> for none.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>The values that name the case, where no single union tells all of them; as JSON writes them, but without quotes.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Where the values stand among those of the unions that have the record as a case.</summary>
    public EquatableArray<DiscriminatorRange> Ranges { get; init; }

    /// <summary>The name of the record's own table of <see cref="Values"/>.</summary>
    public string? Table { get; init; }

    /// <summary>Whether the base has a value of its own, which is none of this record.</summary>
    public bool IsReset { get; init; }

    /// <summary>Whether the values are numbers or booleans in JSON.</summary>
    public bool IsRaw { get; init; }
}
