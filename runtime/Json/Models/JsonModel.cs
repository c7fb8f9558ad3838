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

    /// <summary>The names of the members in JSON, and what each of them may be.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual ModelMembers MemberTable() => ModelMembers.None;

    /// <summary>Reads the members into this new object.</summary>
    /// <param name="members">Reads the object's members one by one.</param>
    /// <param name="reader">Stands on the object's first token, and afterwards on its last.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)
    {
        while (members.Next(ref reader))
        {
            members.Skip(ref reader);
        }
    }

    /// <summary>Writes the members that have a property of their own.</summary>
    /// <param name="members">Writes them by their places in the declaration.</param>
    /// <exception cref="ArgumentException">A required member is <c>null</c>, or a member has no JSON.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void WriteMembers(ref MemberWriter members)
    {
    }

    /// <summary>Checks the members of a model that is to be sent against the rules of the schema.</summary>
    /// <param name="checks">Collects what is wrong.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void CheckMembers(ArgumentChecks checks)
    {
    }

    /// <summary>The JSON of all members, as they are kept.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected JsonElement ToElement() => ModelExtensions.ToElement(this);

    ModelMembers IModel.Table => MemberTable();

    UnknownMembers? IModel.Unknown => null;

    IModel IModel.Copy() => this with { };

    void IModel.Read(ref MemberReader members, ref Utf8JsonReader reader) => ReadMembers(ref members, ref reader);

    void IModel.Write(ref MemberWriter members) => WriteMembers(ref members);

    void IModel.Check(ArgumentChecks checks) => CheckMembers(checks);
}
