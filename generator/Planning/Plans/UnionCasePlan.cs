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

    /// <summary>The index of the first of these among all that the union has.</summary>
    public int FirstDiscriminatorValue { get; init; }

    /// <summary>
    /// Whether a value of the type is converted to the union implicitly: no other case is of that type. Of a list or a map it is what
    /// implements it, since C# has no conversions from interfaces.
    /// </summary>
    public bool IsImplicit { get; init; }

    /// <summary>The member of the case's record that must have one of these values, where it may have others.</summary>
    public MemberPlan? DiscriminatorMember { get; init; }
}
