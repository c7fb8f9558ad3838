namespace Specwright.Generator.Reading.References;

/// <summary>Why a reference cannot be resolved.</summary>
internal enum ResolutionFailure
{
    None,
    /// <summary>The file is not among the given ones.</summary>
    UnknownFile,
    /// <summary>There is no such node in the file, or something else stands there.</summary>
    Missing,
    /// <summary>It names an absolute URI.</summary>
    Address,
    /// <summary>References lead in a circle.</summary>
    Circular,
    /// <summary>Something of another kind stands there.</summary>
    OtherKind,
    /// <summary>The file could not be parsed.</summary>
    BrokenFile,
}
