namespace Specwright.Generator.Planning.Plans;

/// <summary>Which method of the runtime's <c>MemberWriter</c> takes a member.</summary>
internal enum MemberWriting
{
    /// <summary>The one that is given a codec.</summary>
    Codec,

    /// <summary>One for the type itself.</summary>
    Direct,

    /// <summary>The one for texts that are for the wire only.</summary>
    Secret,
}
