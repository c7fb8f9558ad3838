using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A record, which reads and writes itself.</summary>
internal sealed record RecordPlan : TypePlan
{
    public required EquatableArray<MemberPlan> Members { get; init; }

    /// <summary>The members of a base that the constructor sets.</summary>
    public IEnumerable<MemberPlan> InitialMembers => Members.Where(member => (member.IsInherited || IsBase)
        && member.Discriminator is { } own
        && (own.Value is not null || own.IsReset));

    /// <summary>The property that keeps members without a name of their own; <see langword="null"/> when they are skipped.</summary>
    public RestPlan? Rest { get; init; }

    /// <summary>What is checked of the object as a whole before it is sent.</summary>
    public EquatableArray<CheckPlan> Checks { get; init; }

    /// <summary>The record that it derives from: that of the discriminated union that it is a case of, or one of the runtime.</summary>
    public required string Base { get; init; }

    /// <summary>Whether others derive from it.</summary>
    public bool IsBase { get; init; }

    /// <summary>Whether it cannot be by itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>
    /// The name of the property that gives the whole JSON, for what the spec does not know; <see langword="null"/> for none.
    /// </summary>
    public string? Json { get; init; }
}
