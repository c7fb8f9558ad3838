using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// A JSON object with a schema: the base of the generated records that keep no members beside those of the schema. What they have in common
/// stands here, so that each of them says only what its members are.
/// </summary>
public abstract record JsonModel : IModel
{
    /// <summary>The model's type and its JSON, without secrets; what is long is cut.</summary>
    public sealed override string ToString()
    {
        var builder = new StringBuilder(EqualityContract.Name).Append(" { ");
        return builder.Append(PrintMembers(builder) ? " }" : "}").ToString();
    }

    /// <summary>Whether the other is of the same type.</summary>
    /// <param name="other">A model, or <c>null</c>.</param>
    public virtual bool Equals([NotNullWhen(true)] JsonModel? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => MemberValues.HashCode(this);

    /// <summary>Whether the other, of the same type, has equal members: collections by their content, JSON by its meaning.</summary>
    /// <param name="other">A model, or <c>null</c>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected bool EqualMembers([NotNullWhen(true)] JsonModel? other) =>
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

    UnknownMembers? IModel.Unknown => null;

    IModel IModel.Copy() => this with { };

    void IModel.Visit(ref MemberVisitor members) => VisitMembers(ref members);

    void IModel.ReadUnknown(ref MemberReader members, ref Utf8JsonReader reader) => members.Skip(ref reader);

    void IModel.Check(ArgumentChecks checks) => CheckMembers(checks);
}
