using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas;

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

/// <summary>What a schema says at a glance.</summary>
/// <param name="Types">The types that it allows; all, when it says nothing of them.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Basis">Where the types are known from.</param>
/// <param name="IsEnum">Whether it lists its values, so that rules for them add nothing.</param>
internal readonly record struct PartSummary(JsonSchemaType Types, PartWeight Weight, TypeBasis Basis, bool IsEnum = false);
