#if GENERATOR
namespace Specwright.Generator.Common;
#else
namespace Specwright;
#endif

/// <summary>The part of the request that a parameter is written to.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query (OpenAPI 3.2).</summary>
    QueryString,
}
