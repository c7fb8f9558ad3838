using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// Where the types of a schema are known from, the weakest first: what a weaker one says excludes nothing that a stronger one allows.
/// </summary>
internal enum TypeBasis
{
    /// <summary>From the keywords that validate values, or from nothing.</summary>
    Hint,

    /// <summary>From members or items that it describes.</summary>
    Description,

    /// <summary>From <c>type</c> or <c>enum</c>, its own or those of all alternatives.</summary>
    Statement,
}
