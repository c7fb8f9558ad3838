namespace Specwright.Generator.Planning.Plans;

/// <summary>Which method of the runtime's <c>MemberVisitor</c> takes a member.</summary>
internal enum MemberVisit
{
    /// <summary>The one that is given a codec.</summary>
    Codec,

    /// <summary>The one that is given a codec for a value or <c>null</c>.</summary>
    NullableCodec,

    /// <summary>One for the type itself.</summary>
    Direct,

    /// <summary>The one for texts that are for the wire only.</summary>
    Secret,
}
