namespace Specwright.Generator.Modeling.Model;

internal enum ParameterStyleKind
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    /// <summary>2.0's <c>collectionFormat: tsv</c>.</summary>
    TabDelimited,
    DeepObject,
    /// <summary>OpenAPI 3.2's <c>cookie</c> style.</summary>
    Cookie,
}
