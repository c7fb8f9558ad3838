namespace Specwright.Generator.Planning.Plans;

/// <summary>The bounds of a number; <see langword="null"/> for none.</summary>
internal sealed record RangeCheck(NumberLiteral? Min, NumberLiteral? Max) : CheckPlan
{
    public bool ExclusiveMin { get; init; }

    public bool ExclusiveMax { get; init; }
}
