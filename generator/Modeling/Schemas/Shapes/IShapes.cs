using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>What unions need of the making of shapes.</summary>
internal interface IShapes
{
    /// <summary>The shape of a schema: of a union, an object, a list or a scalar.</summary>
    SchemaShape ModelShape(SchemaSource source);
}
