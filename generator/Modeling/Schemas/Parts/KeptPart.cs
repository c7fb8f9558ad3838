using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>A part of a schema that is kept while the schema is reduced.</summary>
/// <param name="Part">The part.</param>
/// <param name="Summary">What it says at a glance.</param>
/// <param name="Target">The component that it refers to; <see langword="null"/> for none.</param>
internal sealed record KeptPart(SchemaPart Part, PartSummary Summary, SchemaSource? Target);
