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

/// <summary>What a schema says at a glance: the types it allows (all, when it says nothing) and how much it says.</summary>
internal readonly record struct PartSummary(JsonSchemaType Types, PartWeight Weight);
