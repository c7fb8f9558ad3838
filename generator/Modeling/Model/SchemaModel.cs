using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Model;

/// <summary>
/// One schema of the API, freed from <c>$ref</c>, <c>allOf</c> and the dialects: what a value looks like. Other schemas are referred to by
/// id, so recursion is no problem.
/// </summary>
internal sealed record SchemaModel
{
    /// <summary>
    /// Its identity: the JSON pointer into the bundled document (<c>/components/schemas/Pet</c>,
    /// <c>/paths/~1pets/get/responses/200/content/application~1json/schema</c>).
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The name under <c>components/schemas</c>; <see langword="null"/> for an inline schema.</summary>
    public string? ComponentName { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? NameOverride { get; init; }

    /// <summary>
    /// For an inline schema that stands for a component in one place only (a union's case merged with the union's base, a base itself
    /// beside its children): that component's name, to be named after.
    /// </summary>
    public string? SuggestedName { get; init; }

    public string? Title { get; init; }

    public DocText Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The default, as JSON text; it is documented, never invented by the client.</summary>
    public string? Default { get; init; }

    public required SchemaShape Shape { get; init; }
}
