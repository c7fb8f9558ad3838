using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Used;

/// <summary>What the names of some types begin with.</summary>
/// <param name="Kind">Whose types they are.</param>
/// <param name="Name">The beginning.</param>
/// <param name="Node">The node of the part of the document whose types are called so.</param>
/// <param name="Part">That part; <see langword="null"/> for an operation.</param>
/// <param name="Rest">What follows in the identifier at hand.</param>
internal sealed record NameStem(NameStemKind Kind, string Name, int Node, OutlinedPart? Part, string Rest);

/// <summary>Whose types are called so.</summary>
internal enum NameStemKind
{
    /// <summary>Those within an operation, a path or a webhook: no type has its name alone.</summary>
    Operation,
    /// <summary>A component, and what is within.</summary>
    Part,
    /// <summary>A schema that a reference names in another file.</summary>
    Reference,
    /// <summary>A parameter or response in another file of many, of which it is not known exactly which operations have it.</summary>
    Shared,
    /// <summary>A schema with a title or a given name: one type, however often it stands in the document.</summary>
    Title,
}
