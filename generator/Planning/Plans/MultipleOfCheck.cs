namespace Specwright.Generator.Planning.Plans;

/// <summary>What a number must be a multiple of.</summary>
internal sealed record MultipleOfCheck(NumberLiteral Divisor) : CheckPlan;
