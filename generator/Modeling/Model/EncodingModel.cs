namespace Specwright.Generator.Modeling.Model;

/// <summary>The encoding of one property of a form.</summary>
internal sealed record EncodingModel(string Property, string? ContentType, ParameterStyleKind? Style, bool? Explode, bool AllowReserved);
