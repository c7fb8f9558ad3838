using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Schemas.Unions;

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
