#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>The records of the runtime that generated records derive from.</summary>
internal enum RecordBase
{
    /// <summary>It skips the members that a record does not name.</summary>
    JsonModel,

    /// <summary>It keeps them.</summary>
    OpenModel,
}
