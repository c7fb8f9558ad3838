namespace Specwright.Generator.Modeling.Model;

/// <summary>What kind of value a schema describes.</summary>
internal abstract record SchemaShape;
