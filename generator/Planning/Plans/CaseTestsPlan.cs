using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

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
