using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A member that may be left out of a request, where that is something else than sending <c>null</c>.</summary>
/// <remarks><c>default</c> leaves the member out; any value, <c>null</c> included, is sent.</remarks>
/// <typeparam name="T">The member's type, usually one that can be <c>null</c>.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A value that is present.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether the member is present.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value =>
        HasValue ? _value : throw new InvalidOperationException("The member is absent: ask HasValue first, or use ValueOrDefault.");

    /// <summary>The value, or <c>default</c> when the member is absent.</summary>
    public T? ValueOrDefault => _value;

    /// <summary>A value that is present.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or have equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Whether both are absent, or have equal values; collections are equal by their content.</summary>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && (!HasValue || ValueEquality.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? ValueEquality.HashCode(_value) : 0;

    /// <summary>The value's text; empty when the member is absent.</summary>
    public override string ToString() => _value?.ToString() ?? string.Empty;
}
