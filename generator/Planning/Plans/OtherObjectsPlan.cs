namespace Specwright.Generator.Planning.Plans;

/// <summary>The case that takes any object.</summary>
/// <param name="Case">The case.</param>
/// <param name="Values">
/// The kinds that the values of its members are of; <see cref="JsonKinds.None"/> when they need not be looked at.
/// </param>
internal sealed record OtherObjectsPlan(int Case, JsonKinds Values);
