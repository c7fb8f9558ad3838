using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A parameter of a method.</summary>
internal sealed record ParameterPlan
{
    public required string Name { get; init; }

    public required string Wire { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional => Property is not null;

    /// <summary>Whether the request refuses <see langword="null"/> for it; of a path, it always does.</summary>
    public bool IsNullRefused => Location != ParameterLocation.Path && !Optional && !Type.IsValueType;

    /// <summary>The property of the operation's options that holds it; <see langword="null"/> for a parameter of the method.</summary>
    public string? Property { get; init; }

    public required ParameterLocation Location { get; init; }

    /// <summary><see langword="null"/> for the location's default.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary><see langword="null"/> for the style's default.</summary>
    public bool? Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Whether the value is written as JSON text (<c>content</c>).</summary>
    public bool AsJson { get; init; }

    /// <summary>The media type of a whole query string; <see langword="null"/> for a form's.</summary>
    public string? MediaType { get; init; }

    public DocLine? Description { get; init; }

    public EquatableArray<CheckPlan> Checks { get; init; }
}
