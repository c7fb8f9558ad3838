#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>
/// What must be known of a member of a record in order to read and write it. The value is the letter that stands for it in generated code.
/// </summary>
internal enum MemberFlag
{
    Required = 'r',
    RequiredNullable = 'R',
    Optional = 'o',
    OptionalNullable = 'n',

    /// <summary>Optional, and the reading code of the member takes <c>null</c>.</summary>
    OptionalTakingNull = 'v',

    /// <summary>Required, and the reading code of the member takes <c>null</c>.</summary>
    RequiredTakingNull = 'V',

    ReadOnlyOptional = 'O',
    ReadOnlyOptionalNullable = 'N',
    ReadOnlyOptionalTakingNull = 'W',

    /// <summary>Required, and shown on the wire only.</summary>
    SecretRequired = 's',
    SecretRequiredNullable = 'S',
    SecretOptional = 'p',
    SecretOptionalNullable = 'q',
    SecretOptionalTakingNull = 'x',
    SecretRequiredTakingNull = 'X',
}
