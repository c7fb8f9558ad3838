using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>How much a schema says of a value.</summary>
internal enum PartWeight
{
    /// <summary>Nothing but words.</summary>
    None,

    /// <summary>Bare types only: any object, any list, any text.</summary>
    Vague,

    /// <summary>Members, items, values or sizes.</summary>
    Content,
}
