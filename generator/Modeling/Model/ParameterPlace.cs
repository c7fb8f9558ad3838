namespace Specwright.Generator.Modeling.Model;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,
    /// <summary>OpenAPI 3.2: the whole query string.</summary>
    QueryString,
}
