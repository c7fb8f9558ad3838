#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
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
    QueryString,
}
