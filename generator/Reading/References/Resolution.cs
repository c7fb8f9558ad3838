namespace Specwright.Generator.Reading.References;

/// <summary>What became of a reference: the node that it names, or why there is none.</summary>
/// <param name="Place">What the reference names.</param>
/// <param name="Failure">Why the reference cannot be resolved.</param>
internal sealed record Resolution(SourceNode? Node, ResolutionFailure Failure)
{
    /// <summary>
    /// The definition with the <c>$ref</c> that cannot be resolved, or that begins a circle;
    /// <see langword="null"/> when it is the reference that was asked for.
    /// </summary>
    public SourceNode? FailedAt { get; private init; }

    /// <summary>What stands there in the place of what is expected, in words.</summary>
    public string? Other { get; private init; }

    public static Resolution OtherKind(string other) => new(null, ResolutionFailure.OtherKind) { Other = other };

    public static Resolution Found(SourceNode node) => new(node, ResolutionFailure.None);

    public static Resolution Failed(ResolutionFailure failure) => new(null, failure);

    public static Resolution Circular(SourceNode start) => new(null, ResolutionFailure.Circular) { FailedAt = start };

    /// <summary>The same for a reference to <paramref name="node"/>, whose own reference led to this failure.</summary>
    public Resolution Through(SourceNode node) =>
        Failure == ResolutionFailure.None || FailedAt is not null ? this : this with { FailedAt = node };
}
