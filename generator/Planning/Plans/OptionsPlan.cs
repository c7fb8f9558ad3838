using Specwright.Generator.Common;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Plans;

/// <summary>The class of an operation's optional parameters.</summary>
internal sealed record OptionsPlan : TypePlan
{
    public required EquatableArray<OptionPlan> Members { get; init; }

    public override bool IsJson => false;
}

/// <summary>An optional parameter, or part of a body, as a property.</summary>
internal sealed record OptionPlan
{
    /// <summary>The C# name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The field that holds its value.</summary>
    public string Field { get; init; } = "";

    public required TypeRef Type { get; init; }

    public required DocLine Description { get; init; }

    public bool Obsolete { get; init; }
}
