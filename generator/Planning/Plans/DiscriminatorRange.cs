namespace Specwright.Generator.Planning.Plans;

/// <summary>Values of a discriminator as a part of a union's.</summary>
/// <param name="Union">The union's C# name.</param>
/// <param name="First">The index of the first.</param>
/// <param name="Count">How many there are.</param>
internal sealed record DiscriminatorRange(string Union, int First, int Count);
