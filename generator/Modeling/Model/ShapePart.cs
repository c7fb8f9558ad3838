namespace Specwright.Generator.Modeling.Model;

/// <summary>A schema that a shape is made of.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Role">What it is there for.</param>
internal readonly record struct ShapePart(SchemaUse Schema, ShapePartRole Role)
{
    /// <summary>The property that it is the schema of.</summary>
    public PropertyModel? Property { get; init; }

    /// <summary>The index of the case that it is the schema of.</summary>
    public int CaseIndex { get; init; }
}
