#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>Types of .NET and of the runtime that methods take, beside those of JSON.</summary>
internal enum RuntimeTypeKind
{
    /// <summary><see cref="System.IO.Stream"/>: the bytes of a body.</summary>
    Stream,

    /// <summary>A file within a body.</summary>
    ApiFile,

    /// <summary>The options of a call that has none of its own.</summary>
    ApiCallOptions,
}
