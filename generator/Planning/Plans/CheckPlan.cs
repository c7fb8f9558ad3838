using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A check of an argument before it is sent.</summary>
internal sealed record CheckPlan(CheckKind Kind)
{
    /// <summary>The lower bound, as a C# literal; <see langword="null"/> for none.</summary>
    public string? Min { get; init; }

    /// <summary>The upper bound, as a C# literal; <see langword="null"/> for none.</summary>
    public string? Max { get; init; }

    public bool ExclusiveMin { get; init; }

    public bool ExclusiveMax { get; init; }

    public bool Unique { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The member that needs others, and these.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>The checks of each item or map value.</summary>
    public EquatableArray<CheckPlan> Inner { get; init; }
}
