using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The headers of a response, as a class of properties that read them.</summary>
internal sealed record HeadersPlan : TypePlan
{
    public required EquatableArray<HeaderPlan> Members { get; init; }

    public override bool IsJson => false;
}
