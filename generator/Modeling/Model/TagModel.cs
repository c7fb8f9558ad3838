namespace Specwright.Generator.Modeling.Model;

/// <summary>A tag: a group of operations.</summary>
internal sealed record TagModel(string Name, string? Description, string? NameOverride);
