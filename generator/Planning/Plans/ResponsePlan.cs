namespace Specwright.Generator.Planning.Plans;

/// <summary>What a method returns.</summary>
internal sealed record ResponsePlan(ResponseKind Kind, TypeRef? Type, bool Nullable)
{
    /// <summary>The media types to ask for; <see langword="null"/> for those that the kind implies.</summary>
    public string? Accept { get; init; }
}
