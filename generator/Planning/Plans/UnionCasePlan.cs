using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A case of a union.</summary>
internal sealed record UnionCasePlan
{
    /// <summary>The case's name: <c>TryGet&lt;Name&gt;</c>.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The discriminator's values that name the case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>The member of the case's record that must have one of these values, where it may have others.</summary>
    public MemberPlan? DiscriminatorMember { get; init; }
}
