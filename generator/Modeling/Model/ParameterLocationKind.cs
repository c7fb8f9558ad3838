namespace Specwright.Generator.Modeling.Model;

internal enum ParameterLocationKind
{
    Path,
    Query,
    Header,
    Cookie,
    /// <summary>OpenAPI 3.2: the whole query string.</summary>
    QueryString,
}
