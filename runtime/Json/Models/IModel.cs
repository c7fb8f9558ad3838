using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>What the runtime needs of a generated record, whichever of the two bases it derives from.</summary>
/// <remarks>
/// The bases do not derive from each other. From .NET 5 on the compiler lets the copy method of a record return that very type, on
/// netstandard2.0 it returns the type of the root: a record of a library for netstandard2.0 that derives from a record between would have
/// no copy method for an application of .NET, and could not be loaded.
/// </remarks>
internal interface IModel
{
    /// <summary>The members that the schema does not name.</summary>
    UnknownMembers? Unknown { get; }

    /// <summary>A copy of the same type.</summary>
    IModel Copy();

    /// <summary>Passes over the members that have a property of their own.</summary>
    void Visit(ref MemberVisitor members);

    /// <summary>Keeps the unknown member whose name the reader stands on, or passes over it.</summary>
    void ReadUnknown(ref MemberReader members, ref Utf8JsonReader reader);

    /// <summary>Checks the members against the rules of the schema.</summary>
    void Check(ArgumentChecks checks);
}
