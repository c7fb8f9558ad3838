namespace Specwright.Generator.Planning.Plans;

/// <summary>Whether a member must be there, and what <c>null</c> means in it.</summary>
internal enum MemberPresence
{
    /// <summary><c>required T</c>.</summary>
    Required,
    /// <summary><c>required T?</c>: <see langword="null"/> is written as <c>null</c>.</summary>
    RequiredNullable,
    /// <summary><c>T?</c>: <see langword="null"/> leaves it out.</summary>
    Optional,
    /// <summary>
    /// <c>T?</c> of which absence and <c>null</c> read alike: only responses carry it, or the document never says that it may be
    /// <c>null</c>.
    /// </summary>
    OptionalNullable,
    /// <summary><c>Optional&lt;T?&gt;</c>: absent and <c>null</c> are told apart.</summary>
    TriState,
}
