namespace Specwright.Generator.Modeling.Model;

/// <summary>What kind of value a schema describes.</summary>
internal abstract record SchemaShape
{
    /// <summary>The schemas that it is made of, in the document's order.</summary>
    public virtual IEnumerable<ShapePart> GetParts() => [];

    /// <summary>The same shape, made of other schemas.</summary>
    public virtual SchemaShape MapParts(Func<SchemaUse, SchemaUse> map) => this;
}
