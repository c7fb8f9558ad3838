#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>What the flags of members have in common, and how they are written.</summary>
internal static class MemberFlags
{
    public static bool IsRequired(MemberFlag flag) =>
        ToPlain(flag) is MemberFlag.Required or MemberFlag.RequiredNullable or MemberFlag.RequiredTakingNull;

    /// <summary>Whether requests leave the member out.</summary>
    public static bool IsReadOnly(MemberFlag flag) =>
        flag is MemberFlag.ReadOnlyOptional or MemberFlag.ReadOnlyOptionalNullable or MemberFlag.ReadOnlyOptionalTakingNull;

    /// <summary>Whether only the wire may show the member.</summary>
    public static bool IsSecret(MemberFlag flag) => !IsReadOnly(flag) && ToPlain(flag) != flag;

    /// <summary>The same for a member that is neither read only nor secret.</summary>
    public static MemberFlag ToPlain(MemberFlag flag) => flag switch
    {
        MemberFlag.SecretRequired => MemberFlag.Required,
        MemberFlag.SecretRequiredNullable => MemberFlag.RequiredNullable,
        MemberFlag.SecretRequiredTakingNull => MemberFlag.RequiredTakingNull,
        MemberFlag.SecretOptional or MemberFlag.ReadOnlyOptional => MemberFlag.Optional,
        MemberFlag.SecretOptionalNullable or MemberFlag.ReadOnlyOptionalNullable => MemberFlag.OptionalNullable,
        MemberFlag.SecretOptionalTakingNull or MemberFlag.ReadOnlyOptionalTakingNull => MemberFlag.OptionalTakingNull,
        _ => flag,
    };

    /// <summary>The flag that a letter stands for.</summary>
    public static MemberFlag Decode(char letter) => (MemberFlag)letter;

#if GENERATOR
    /// <summary>The same for a member that requests leave out; what is required cannot be left out.</summary>
    public static MemberFlag ToReadOnly(MemberFlag flag) => flag switch
    {
        MemberFlag.Optional => MemberFlag.ReadOnlyOptional,
        MemberFlag.OptionalNullable => MemberFlag.ReadOnlyOptionalNullable,
        MemberFlag.OptionalTakingNull => MemberFlag.ReadOnlyOptionalTakingNull,
        _ => flag,
    };

    /// <summary>The same for a member that only the wire may show.</summary>
    public static MemberFlag ToSecret(MemberFlag flag) => flag switch
    {
        MemberFlag.Required => MemberFlag.SecretRequired,
        MemberFlag.RequiredNullable => MemberFlag.SecretRequiredNullable,
        MemberFlag.RequiredTakingNull => MemberFlag.SecretRequiredTakingNull,
        MemberFlag.Optional => MemberFlag.SecretOptional,
        MemberFlag.OptionalNullable => MemberFlag.SecretOptionalNullable,
        MemberFlag.OptionalTakingNull => MemberFlag.SecretOptionalTakingNull,
        _ => flag,
    };

    /// <summary>The flags of a record's members as generated code has them: a letter each.</summary>
    public static string Encode(IEnumerable<MemberFlag> flags) => string.Concat(flags.Select(static flag => (char)flag));
#endif
}
