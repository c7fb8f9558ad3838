namespace Specwright.Generator.Planning.Plans;

/// <summary>A number in the code.</summary>
/// <param name="Digits">The number as JSON writes it.</param>
/// <param name="Kind">The type of the literal: of integers of 64 bits and fewer, that of the smallest that holds them.</param>
internal sealed record NumberLiteral(string Digits, ScalarKind Kind);
