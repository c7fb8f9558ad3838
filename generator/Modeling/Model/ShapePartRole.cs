namespace Specwright.Generator.Modeling.Model;

/// <summary>What a schema is there for in the shape that it is a part of.</summary>
internal enum ShapePartRole
{
    /// <summary>A property of an object, or of what the cases of a union have in common.</summary>
    Property,

    /// <summary>The members without a name of their own.</summary>
    Value,

    /// <summary>The items of a list.</summary>
    Item,

    /// <summary>A case of a union.</summary>
    Case,
}
