namespace Specwright.Fuzz;

/// <summary>An input that did not behave.</summary>
/// <param name="Kind">What kind of failure; inputs of one kind fail alike.</param>
/// <param name="Detail">What happened.</param>
internal sealed record Failure(string Kind, string Detail)
{
    /// <summary>Makes the input, reduced where that can be done; this takes long, and is asked once for each kind.</summary>
    public Func<string> Input { get; init; } = static () => "";
}
