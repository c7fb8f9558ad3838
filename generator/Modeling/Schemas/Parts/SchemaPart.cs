using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>A schema of the document together with its JSON pointer, and which of its keywords count.</summary>
internal readonly record struct SchemaPart(IOpenApiSchema Schema, string Pointer, PartScope Scope = PartScope.Whole);
