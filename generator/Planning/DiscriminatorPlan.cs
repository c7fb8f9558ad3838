using Specwright.Generator.Incremental;

namespace Specwright.Generator.Planning;

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

/// <summary>Who says which value a discriminator has.</summary>
internal enum DiscriminatorAccess
{
    /// <summary>The record: it has one value, or the one that was read.</summary>
    Fixed,

    /// <summary>Who makes the record, among the values that name it; the first, if nothing is said.</summary>
    Choice,

    /// <summary>
    /// Who makes the record, and must say it: among the values that name it, if there are any, else any that names no other case.
    /// </summary>
    Given,

    /// <summary>Who makes the record, if anyone: any value that names no other case.</summary>
    Other,
}

/// <summary>Values of a discriminator as a part of a union's.</summary>
/// <param name="Union">The union's C# name.</param>
/// <param name="First">The index of the first.</param>
/// <param name="Count">How many there are.</param>
internal sealed record DiscriminatorRange(string Union, int First, int Count);
