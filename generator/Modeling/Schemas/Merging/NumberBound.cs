namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>A bound of a number, as text: it may be beyond any .NET type.</summary>
internal sealed record NumberBound(string Text, bool IsExclusive);
