using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>The cases that the name of a base with a discriminator stands for.</summary>
internal sealed class BaseCases
{
    private Dictionary<string, BaseCase>? _byComponent;

    /// <summary>The property whose value names the case.</summary>
    public required string Property { get; init; }

    public required DiscriminatorKind Kind { get; init; }

    /// <summary>
    /// What is composed of the base, and told apart by the property: a base with another discriminator tells its own cases apart.
    /// </summary>
    public required List<BaseCase> Cases { get; init; }

    /// <summary>The case that a component is; <see langword="null"/> when it is none.</summary>
    public BaseCase? Of(string component)
    {
        _byComponent ??= Cases.ToDictionary(static one => one.Component, StringComparer.Ordinal);
        return _byComponent.TryGetValue(component, out var found) ? found : null;
    }
}

/// <summary>A case of a base.</summary>
/// <param name="Component">The component's name.</param>
/// <param name="Values">The values that name it; the first is written.</param>
/// <param name="IsItself">Whether it is the component itself, where its name stands for what is composed of it as well.</param>
internal sealed record BaseCase(string Component, EquatableArray<string> Values, bool IsItself);
