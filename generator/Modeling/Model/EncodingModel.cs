using Specwright.Generator.Common;

namespace Specwright.Generator.Modeling.Model;

/// <summary>The encoding of one property of a form.</summary>
internal sealed record EncodingModel(string Property, string? ContentType, ParameterStyle? Style, bool? Explode, bool AllowReserved);
