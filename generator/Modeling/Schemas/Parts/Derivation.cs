namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// How a case that the document does not spell out came to be: a union's base merged with one of the union's alternatives.
/// </summary>
/// <param name="Root">The component whose union it is a case of, directly or through unions between; <see langword="null"/> for an inline
/// one.</param>
/// <param name="Components">The components whose alternatives have been chosen from: here they are bases like any other.</param>
/// <param name="Depth">How many unions lie between the document's own one and this case, itself included.</param>
internal sealed record Derivation(string? Root, HashSet<string> Components, int Depth);
