using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A model that keeps the members which its schema does not name: <c>GET</c>, change one thing, <c>PUT</c> loses nothing.
/// </summary>
public abstract record OpenModel : IModel
{
    private UnknownMembers? _unknown;

    /// <summary>Members that the specification does not name, kept as they came.</summary>
    public UnknownMembers? Unknown
    {
        get => _unknown;
        init => _unknown = value;
    }

    /// <summary>The model's type and its JSON, without secrets; what is long is cut.</summary>
    public sealed override string ToString()
    {
        var builder = new StringBuilder(EqualityContract.Name).Append(" { ");
        return builder.Append(PrintMembers(builder) ? " }" : "}").ToString();
    }

    /// <summary>Whether the other is of the same type, and has the same unknown members.</summary>
    /// <param name="other">A model, or <c>null</c>.</param>
    public virtual bool Equals([NotNullWhen(true)] OpenModel? other) =>
        other is not null && EqualityContract == other.EqualityContract && ValueEquality.Equals(_unknown, other._unknown);

    /// <inheritdoc/>
    public override int GetHashCode() => MemberValues.HashCode(this);

    /// <summary>Whether the other, of the same type, has equal members: collections by their content, JSON by its meaning.</summary>
    /// <param name="other">A model, or <c>null</c>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool EqualMembers([NotNullWhen(true)] OpenModel? other) =>
        ReferenceEquals(this, other) || (other is not null && MemberValues.AreEqual(this, other));

    /// <summary>Prints the JSON of the members, without secrets; what is long is cut.</summary>
    /// <param name="builder">Receives the text.</param>
    /// <returns>Whether anything was printed.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => ModelText.Print(builder, this);

    /// <summary>Passes over the members that have a property of their own: to read, to write or to compare them.</summary>
    /// <param name="members">Visits them one by one.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void VisitMembers(ref MemberVisitor members);

    /// <summary>Checks the members of a model that is to be sent against the rules of the schema.</summary>
    /// <param name="checks">Collects what is wrong.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckMembers(ArgumentChecks checks)
    {
    }

    /// <summary>The JSON of all members, as they are kept.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonElement ToElement() => ModelExtensions.ToElement(this);

    UnknownMembers? IModel.Unknown => _unknown;

    IModel IModel.Copy() => this with { };

    void IModel.Visit(ref MemberVisitor members) => VisitMembers(ref members);

    void IModel.ReadUnknown(ref MemberReader members, ref Utf8JsonReader reader) => members.Keep(ref reader, ref _unknown);

    void IModel.Check(ArgumentChecks checks) => CheckMembers(checks);
}
