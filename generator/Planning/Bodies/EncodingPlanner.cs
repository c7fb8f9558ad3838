using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Plans how a member of a form or a part of a body is written, where the document says so.</summary>
internal static class EncodingPlanner
{
    /// <summary>
    /// How the members of a form are written, where that is not the default; a style comes before a media type (OpenAPI 3.1, "Encoding
    /// Object").
    /// </summary>
    public static EquatableArray<EncodingPlan> Plan(MediaTypeModel content) => content.Encodings
        .Where(static encoding => IsStyled(encoding) || FindSingle(encoding.ContentType) is not null)
        .Select(static encoding => IsStyled(encoding)
            ? PlanStyle(encoding)
            : new EncodingPlan(encoding.Property, FindSingle(encoding.ContentType), default, false, false))
        .ToEquatableArray();

    public static EncodingPlan PlanStyle(EncodingModel encoding) =>
        new(
            encoding.Property,
            null,
            encoding.Style ?? ParameterStyle.Form,
            encoding.Explode ?? encoding.Style is null or ParameterStyle.Form,
            encoding.AllowReserved);

    /// <summary>
    /// Whether the document states a style. What is not given reads as <see langword="false"/> where no style is given either: that states
    /// something only where nothing else does.
    /// </summary>
    public static bool IsStyled(EncodingModel encoding) =>
        encoding.Style is not null
            || encoding.AllowReserved
            || encoding.Explode is true
            || (encoding.Explode is false && encoding.ContentType is null);

    /// <summary>The media type, if it is one and no range or list.</summary>
    public static string? FindSingle(string? contentType) =>
        contentType is not null && contentType.IndexOfAny(['*', ',']) < 0 ? contentType : null;
}
