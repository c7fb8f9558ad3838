using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A value of one of several types, as <c>oneOf</c> and <c>anyOf</c> describe it: the base of the generated unions, which offer
/// <c>TryGet</c> and <c>Match</c>.
/// </summary>
public abstract class Union : IEquatable<Union>
{
    /// <summary>Makes a value of a case.</summary>
    /// <param name="index">The case: its place in the specification, or -1 for JSON that is none of the cases.</param>
    /// <param name="value">The value; of an unknown case a <see cref="JsonElement"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Union(int index, object value)
    {
        CaseIndex = index;

        // Lenient reading makes nothing of a value that is wrong, notes its place, and reads again without it.
        Value = value ?? (LenientJson.IsOn ? default(JsonElement) : throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The value, whatever its type.</summary>
    public object Value { get; }

    /// <summary>
    /// Whether the JSON is none of the cases that the specification lists; <see cref="Value"/> is then a <see cref="JsonElement"/>.
    /// </summary>
    public bool IsUnknown => CaseIndex < 0;

    /// <summary>The JSON, if it is none of the cases that the specification names.</summary>
    public JsonElement? Unknown => IsUnknown ? (JsonElement)Value : null;

    /// <summary>The case's place in the specification; -1 for an unknown case.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int CaseIndex { get; }

    /// <summary>Whether both are of the same union and the same case, with equal values.</summary>
    public bool Equals([NotNullWhen(true)] Union? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && other.GetType() == GetType()
            && other.CaseIndex == CaseIndex
            && DynamicEquality.Equals(Value, other.Value));

    /// <summary>Gives the value, if it is of the case.</summary>
    /// <param name="index">The case.</param>
    /// <param name="value">The value; <c>default</c> if it is of another case.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool TryGet<T>(int index, [NotNullWhen(true)] out T? value)
    {
        value = CaseIndex == index ? (T)Value : default;
        return CaseIndex == index;
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Union);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashBuilder.Pair(CaseIndex, DynamicEquality.HashCode(Value));

    /// <summary>The value's text.</summary>
    public override string ToString() => Value.ToString() ?? string.Empty;
}
