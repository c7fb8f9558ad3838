using Specwright.Generator.Common;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A union and its codec.</summary>
internal sealed record UnionPlan : TypePlan
{
    public required EquatableArray<UnionCasePlan> Cases { get; init; }

    /// <summary>
    /// The JSON property whose value names the case; <see langword="null"/> when the cases are told apart by their looks.
    /// </summary>
    public string? Discriminator { get; init; }

    /// <summary>What tells the cases apart, for a union of JSON.</summary>
    public CaseTestsPlan Tests { get; init; } = new();

    /// <summary>Whether the union is the abstract base record of its cases; otherwise it is a type that holds one of them.</summary>
    public required bool IsBase { get; init; }

    /// <summary>
    /// The base record, and the case that keeps what the spec does not know; <see langword="null"/> for a union without a base record.
    /// </summary>
    public RecordPlan? Record { get; init; }

    /// <summary>The case that keeps what the spec does not know, for a base record of which values are read.</summary>
    public RecordPlan? Unknown { get; init; }

    /// <summary>The discriminator's values, in the order of the cases.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Whether the discriminator's values are numbers or booleans in JSON.</summary>
    public bool IsDiscriminatorRaw { get; init; }

    /// <summary>The case of objects without the discriminator, by its index.</summary>
    public int? DefaultCase { get; init; }

    /// <summary>Whether objects with another value of the discriminator are of that case, too.</summary>
    public bool DefaultTakesOthers { get; init; }

    /// <summary>
    /// What each status carries, for a union that the status of a response chooses the case of; empty for a union of JSON.
    /// </summary>
    public EquatableArray<ResponseCasePlan> Statuses { get; init; }

    /// <summary>Whether some status carries nothing.</summary>
    public bool MayBeAbsent => Statuses.Any(static status => status.Case is null);

    /// <summary>Whether no value of the base is read or written, but of what derives from it.</summary>
    public bool IsParentOnly { get; init; }

    public override bool IsJson => Statuses.IsEmpty && !IsParentOnly;
}
