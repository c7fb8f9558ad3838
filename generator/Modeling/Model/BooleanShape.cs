namespace Specwright.Generator.Modeling.Model;

/// <summary>Whether something is so.</summary>
internal sealed record BooleanShape : SchemaShape;
