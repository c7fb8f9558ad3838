using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>How one member of a form is written: as a text of a media type, or in a style.</summary>
/// <param name="Wire">The member's name in JSON.</param>
/// <param name="ContentType">The media type; <see langword="null"/> for a style.</param>
/// <param name="Style">The style, where there is no media type.</param>
/// <param name="Explode">Whether a list is a pair for each item.</param>
/// <param name="AllowReserved">Whether reserved characters stay as they are.</param>
internal sealed record EncodingPlan(string Wire, string? ContentType, ParameterStyle Style, bool Explode, bool AllowReserved);
