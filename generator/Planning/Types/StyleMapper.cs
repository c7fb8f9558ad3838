using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Gives each style of OpenAPI the runtime's.</summary>
internal static class StyleMapper
{
    public static ParameterStyle Map(ParameterStyleKind style) => style switch
    {
        ParameterStyleKind.Simple => ParameterStyle.Simple,
        ParameterStyleKind.Label => ParameterStyle.Label,
        ParameterStyleKind.Matrix => ParameterStyle.Matrix,
        ParameterStyleKind.Form => ParameterStyle.Form,
        ParameterStyleKind.SpaceDelimited => ParameterStyle.SpaceDelimited,
        ParameterStyleKind.PipeDelimited => ParameterStyle.PipeDelimited,
        ParameterStyleKind.TabDelimited => ParameterStyle.TabDelimited,
        ParameterStyleKind.DeepObject => ParameterStyle.DeepObject,
        ParameterStyleKind.Cookie => ParameterStyle.Cookie,
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
