namespace Specwright.Generator.Modeling.Model;

/// <summary>An envelope: <c>success</c>, <c>errors</c>, <c>messages</c>, <c>result</c>, <c>result_info</c>.</summary>
/// <param name="Result">The schema of <c>result</c>; <see langword="null"/> when the envelope carries none.</param>
/// <param name="ResultInfo">The schema of <c>result_info</c>; <see langword="null"/> when the envelope carries none.</param>
internal sealed record EnvelopeModel(SchemaUse? Result, SchemaUse? ResultInfo);
