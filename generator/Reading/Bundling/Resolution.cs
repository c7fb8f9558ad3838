namespace Specwright.Generator.Reading.Bundling;

/// <summary>What became of a reference: the place that it names, or why there is none.</summary>
/// <param name="Place">What the reference names.</param>
/// <param name="Failure">Why the reference leads nowhere.</param>
internal readonly record struct Resolution(Place? Place, ResolutionFailure Failure)
{
    /// <summary>The first definition in the circle that the reference leads into.</summary>
    public Place? CircleStart { get; private init; }

    public static Resolution Found(Place place) => new(place, ResolutionFailure.None);

    public static Resolution Failed(ResolutionFailure failure) => new(null, failure);

    public static Resolution Circular(Place start) => new(null, ResolutionFailure.Circular) { CircleStart = start };
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
