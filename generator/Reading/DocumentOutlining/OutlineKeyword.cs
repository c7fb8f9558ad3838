namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>A member whose value the outline reads.</summary>
internal enum OutlineKeyword : byte
{
    /// <summary>None of these.</summary>
    None,
    /// <summary><c>$ref</c>, and <c>$dynamicRef</c> of a schema.</summary>
    Reference,
    /// <summary>A schema's <c>type</c>.</summary>
    Type,
    Title,
    /// <summary><c>oneOf</c>, <c>anyOf</c>.</summary>
    Alternatives,
    /// <summary><c>allOf</c>.</summary>
    Parts,
    /// <summary>What else makes a schema a type: <c>properties</c>, <c>enum</c>, <c>const</c>.</summary>
    Shape,
    Discriminator,
    /// <summary><c>x-csharp-name</c>.</summary>
    NameOverride,
    OperationId,
    Tags,
    Security,
    Responses,
    Callbacks,
    /// <summary>A tag's <c>name</c>.</summary>
    Name,
    /// <summary>The <c>examples</c> among the components.</summary>
    Examples,
    /// <summary>The <c>securitySchemes</c> among the components, and <c>securityDefinitions</c>.</summary>
    SecuritySchemes,
    /// <summary>The root's <c>openapi</c>, <c>swagger</c>.</summary>
    Version,
}
