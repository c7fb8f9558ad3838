using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A model that keeps the members which its schema does not name: <c>GET</c>, change one thing, <c>PUT</c> loses nothing.
/// </summary>
public abstract record OpenModel : JsonModel
{
    private UnknownMembers? _unknown;

    /// <summary>Members that the specification does not name, kept as they came.</summary>
    public UnknownMembers? Unknown
    {
        get => _unknown;
        init => _unknown = value;
    }

    /// <summary>Whether the other is of the same type, and has the same unknown members.</summary>
    /// <param name="other">A model, or <c>null</c>.</param>
    public virtual bool Equals([NotNullWhen(true)] OpenModel? other) =>
        base.Equals(other) && ValueEquality.Equals(_unknown, other._unknown);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)
    {
        while (members.Next(ref reader))
        {
            KeepUnknown(ref members, ref reader);
        }
    }

    /// <summary>Keeps the unknown member that the reader stands on.</summary>
    /// <param name="members">Walks over the object's members.</param>
    /// <param name="reader">Stands on the member's name, and afterwards on the end of its value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void KeepUnknown(ref MemberReader members, ref Utf8JsonReader reader) => members.Keep(ref reader, ref _unknown);

    private protected override UnknownMembers? KeptUnknown => _unknown;
}
