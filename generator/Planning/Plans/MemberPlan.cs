using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Plans;

/// <summary>A property of a record.</summary>
internal sealed record MemberPlan
{
    public required string Name { get; init; }

    /// <summary>The name of the field that holds it.</summary>
    public required string Field { get; init; }

    /// <summary>The name in JSON.</summary>
    public required string Wire { get; init; }

    public required TypeRef Type { get; init; }

    public required MemberPresence Presence { get; init; }

    public required DocPlan Doc { get; init; }

    public bool Obsolete { get; init; }

    /// <summary>Whether requests leave it out.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the text of the record hides it.</summary>
    public bool Secret { get; init; }

    /// <summary>
    /// The only value that the member can have: the enum member's C# name, or the text of a plain string; it need not be set then.
    /// </summary>
    public string? Constant { get; init; }

    /// <summary>Whether who makes the record must set it.</summary>
    public bool IsRequired => Presence is MemberPresence.Required or MemberPresence.RequiredNullable && Constant is null;

    /// <summary>Whether the property and its field are those of a base.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether the member must be there in JSON, where it is otherwise than in the base that it is inherited from.</summary>
    public MemberPresence? PresenceInJson { get; init; }

    /// <summary>How the member names the case that the record is; <see langword="null"/> for any other member.</summary>
    public DiscriminatorPlan? Discriminator { get; init; }

    /// <summary>What reading and writing must know of it.</summary>
    public MemberFlag Flag
    {
        get
        {
            var takesNull = Presence == MemberPresence.TriState || Type is ScalarType { Kind: ScalarKind.Element };
            var flag = (PresenceInJson ?? Presence) switch
            {
                MemberPresence.Required => takesNull ? MemberFlag.RequiredTakingNull : MemberFlag.Required,
                MemberPresence.RequiredNullable when Presence == MemberPresence.TriState => MemberFlag.RequiredTakingNull,
                MemberPresence.RequiredNullable => MemberFlag.RequiredNullable,
                MemberPresence.OptionalNullable when Presence == MemberPresence.TriState => MemberFlag.OptionalTakingNull,
                MemberPresence.OptionalNullable => MemberFlag.OptionalNullable,
                _ => takesNull ? MemberFlag.OptionalTakingNull : MemberFlag.Optional,
            };
            var hidden = ReadOnly ? MemberFlags.ToReadOnly(flag) : flag;
            return hidden == flag && Secret ? MemberFlags.ToSecret(flag) : hidden;
        }
    }

    /// <summary>How the member is read, written and compared.</summary>
    public MemberVisit Visit => Type switch
    {
        _ when Presence == MemberPresence.TriState => MemberVisit.NullableCodec,
        ScalarType { Kind: ScalarKind.Secret } => MemberVisit.Secret,
        ScalarType { Kind: ScalarKind.String } => MemberVisit.Direct,
        ScalarType { Kind: ScalarKind.Boolean or ScalarKind.Int64, Reading: NumberReading.Number } => MemberVisit.Direct,
        _ => MemberVisit.Codec,
    };

    /// <summary>What is checked before the member is sent.</summary>
    public EquatableArray<CheckPlan> Checks { get; init; }
}
