using Specwright.Generator.Incremental;

namespace Specwright.Generator.Planning;

/// <summary>What tells the cases of a union apart: the runtime's <c>CaseTests</c>, as data.</summary>
internal sealed record CaseTestsPlan
{
    public EquatableArray<KindTestPlan> Kinds { get; init; }

    public EquatableArray<DiscriminatorTestPlan> Discriminators { get; init; }

    /// <summary>The case of the objects without the discriminator.</summary>
    public int? Absent { get; init; }

    public EquatableArray<RecordTestPlan> Records { get; init; }

    /// <summary>The case of the objects that nothing else takes.</summary>
    public OtherObjectsPlan? OtherObjects { get; init; }
}

/// <summary>The case of values that are no objects.</summary>
internal sealed record KindTestPlan(JsonKinds Kinds, int Case);

/// <summary>Texts of a member that name cases.</summary>
/// <param name="Union">The union with the discriminator: this one, or one that is a case of it.</param>
/// <param name="Cases">The case of each text; of a union that is a case itself, that one.</param>
internal sealed record DiscriminatorTestPlan(string Union, EquatableArray<int> Cases);

/// <summary>A record, which is recognised by its members.</summary>
/// <param name="Case">The case that it is, or is a part of.</param>
/// <param name="Record">The record's name.</param>
/// <param name="Members">What is known of those members that others have with other values.</param>
internal sealed record RecordTestPlan(int Case, string Record, EquatableArray<MemberTestPlan> Members);

/// <summary>What is known of a member's values.</summary>
/// <param name="Member">The member's place in the record.</param>
/// <param name="Kinds">The kinds that it can be of.</param>
/// <param name="Values">The values that are listed, as texts; empty for any.</param>
/// <param name="IsClosed">Whether there are no others.</param>
internal sealed record MemberTestPlan(int Member, JsonKinds Kinds, EquatableArray<string> Values, bool IsClosed);

/// <summary>The case that takes any object.</summary>
/// <param name="Case">The case.</param>
/// <param name="Values">
/// The kinds that the values of its members are of; <see cref="JsonKinds.None"/> when they need not be looked at.
/// </param>
internal sealed record OtherObjectsPlan(int Case, JsonKinds Values);

/// <summary>Kinds of JSON values: the runtime's enum of the same name.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Integer = 4,
    Boolean = 8,
    Object = 16,
    Array = 32,
    Null = 64,
    NumberText = 128,
}
