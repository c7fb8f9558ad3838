namespace Specwright.Generator.Reading.Bundling;

/// <summary>What became of a reference: the place that it names, or why there is none.</summary>
internal readonly record struct Resolution(Place? Place, ResolutionFailure Failure)
{
    public static Resolution Found(Place place) => new(place, ResolutionFailure.None);

    public static Resolution Failed(ResolutionFailure failure) => new(null, failure);
}

/// <summary>Why a reference leads nowhere.</summary>
internal enum ResolutionFailure
{
    None,
    /// <summary>The file is not among the given ones, or the place does not exist in it.</summary>
    Missing,
    /// <summary>It names an absolute URI.</summary>
    Address,
    /// <summary>References lead in a circle.</summary>
    Circular,
    /// <summary>The file could not be parsed.</summary>
    BrokenFile,
}
