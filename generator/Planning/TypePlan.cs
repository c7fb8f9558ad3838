using Specwright.Generator.Incremental;

namespace Specwright.Generator.Planning;

/// <summary>A type to generate, every decision taken.</summary>
internal abstract record TypePlan
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public required DocPlan Doc { get; init; }

    public bool Obsolete { get; init; }

    /// <summary>Whether the document names it: under <c>components</c>.</summary>
    public bool IsComponent { get; init; }

    /// <summary>Whether it is a type of JSON, with a codec.</summary>
    public virtual bool IsJson => true;
}

/// <summary>The headers of a response, as a class of properties that read them.</summary>
internal sealed record HeadersPlan : TypePlan
{
    public required EquatableArray<HeaderPlan> Members { get; init; }

    public override bool IsJson => false;
}

/// <summary>A header as a property.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Wire">The header's name.</param>
/// <param name="Type">The type of the value; of a list, of its items.</param>
/// <param name="Reading">How the header's text becomes the value.</param>
/// <param name="Description">What the spec says of it.</param>
/// <param name="Obsolete">Whether the API has deprecated it.</param>
internal sealed record HeaderPlan(string Name, string Wire, TypeRef Type, HeaderReading Reading, string? Description, bool Obsolete);

internal enum HeaderReading
{
    /// <summary>The text as it is.</summary>
    Text,
    /// <summary>The text as a JSON string.</summary>
    Quoted,
    /// <summary>The text as JSON: a number, <c>true</c>, or whatever the header is declared to be by <c>content</c>.</summary>
    Json,
    /// <summary>A list of <see cref="Quoted"/>.</summary>
    QuotedList,
    /// <summary>A list of <see cref="Json"/>.</summary>
    JsonList,
    /// <summary>Each header of the name as it is: <c>Set-Cookie</c> has commas of its own.</summary>
    Lines,
}

/// <summary>An enum and its codec.</summary>
internal sealed record EnumPlan : TypePlan
{
    public required bool IsNumber { get; init; }

    public required EquatableArray<EnumMemberPlan> Members { get; init; }
}

/// <summary>A member of an enum: its C# name and its text on the wire (for a number, the number).</summary>
internal sealed record EnumMemberPlan(string Name, string Wire, string? Description);

/// <summary>A record, which reads and writes itself.</summary>
internal sealed record RecordPlan : TypePlan
{
    public required EquatableArray<MemberPlan> Members { get; init; }

    /// <summary>The property that keeps members without a name of their own; <see langword="null"/> when they are skipped.</summary>
    public RestPlan? Rest { get; init; }

    /// <summary>What is checked of the object as a whole before it is sent.</summary>
    public EquatableArray<CheckPlan> Checks { get; init; }

    /// <summary>The record that it derives from: that of the discriminated union that it is a case of, or one of the runtime.</summary>
    public required string Base { get; init; }

    /// <summary>Whether others derive from it.</summary>
    public bool IsBase { get; init; }

    /// <summary>Whether it cannot be by itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The name of the property that gives the whole JSON, for what the spec does not know; <see langword="null"/> for none.</summary>
    public string? Json { get; init; }
}

/// <summary>Where a record keeps members that it has no property for.</summary>
/// <param name="Name">The property's C# name.</param>
/// <param name="Field">The name of the field that holds them; <see langword="null"/> when the base record keeps them.</param>
/// <param name="Value">The type of their values; <see langword="null"/> for unknown members of any kind (<c>UnknownMembers</c>).</param>
/// <param name="ValueNullable">Whether a value may be <c>null</c>.</param>
internal sealed record RestPlan(string Name, string? Field, TypeRef? Value, bool ValueNullable);

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

    /// <summary>Whether the text of the record hides it, for what is no plain text (that has <see cref="ScalarKind.Secret"/>).</summary>
    public bool Secret { get; init; }

    /// <summary>The only value that the member can have: the enum member's C# name, or the text of a plain string; it need not be set then.</summary>
    public string? Constant { get; init; }

    /// <summary>Whether the property and its field are those of a base.</summary>
    public bool IsInherited { get; init; }

    /// <summary>Whether the member must be there in JSON, where it is otherwise than in the base that it is inherited from.</summary>
    public MemberPresence? PresenceInJson { get; init; }

    /// <summary>How the member names the case that the record is; <see langword="null"/> for any other member.</summary>
    public DiscriminatorPlan? Discriminator { get; init; }

    /// <summary>What is checked before the member is sent.</summary>
    public EquatableArray<CheckPlan> Checks { get; init; }
}

/// <summary>Whether a member must be there, and what <c>null</c> means in it.</summary>
internal enum MemberPresence
{
    /// <summary><c>required T</c>.</summary>
    Required,
    /// <summary><c>required T?</c>: <see langword="null"/> is written as <c>null</c>.</summary>
    RequiredNullable,
    /// <summary><c>T?</c>: <see langword="null"/> leaves it out.</summary>
    Optional,
    /// <summary><c>T?</c> of which absence and <c>null</c> read alike: only responses carry it, or the document never says that it may be <c>null</c>.</summary>
    OptionalNullable,
    /// <summary><c>Optional&lt;T?&gt;</c>: absent and <c>null</c> are told apart.</summary>
    TriState,
}

/// <summary>A union and its codec.</summary>
internal sealed record UnionPlan : TypePlan
{
    public required EquatableArray<UnionCasePlan> Cases { get; init; }

    /// <summary>The JSON property whose value names the case; <see langword="null"/> when the cases are told apart by their looks.</summary>
    public string? Discriminator { get; init; }

    /// <summary>What tells the cases apart, for a union of JSON.</summary>
    public CaseTestsPlan Tests { get; init; } = new();

    /// <summary>Whether the union is the abstract base record of its cases; otherwise it is a type that holds one of them.</summary>
    public required bool IsBase { get; init; }

    /// <summary>The base record, and the case that keeps what the spec does not know; <see langword="null"/> for a union that is none.</summary>
    public RecordPlan? Record { get; init; }

    /// <summary>The case that keeps what the spec does not know, for a base record of which values are read.</summary>
    public RecordPlan? Unknown { get; init; }

    /// <summary>The discriminator's values, in the order of the cases.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Whether the discriminator's values are numbers or booleans in JSON.</summary>
    public bool IsDiscriminatorRaw { get; init; }

    /// <summary>The case of objects without the discriminator, by its place.</summary>
    public int? DefaultCase { get; init; }

    /// <summary>Whether objects with another value of the discriminator are of that case, too.</summary>
    public bool DefaultTakesOthers { get; init; }

    /// <summary>What each status carries, for a union that the status of a response chooses the case of; empty for a union of JSON.</summary>
    public EquatableArray<StatusCasePlan> Statuses { get; init; }

    /// <summary>Whether no value of the base is read or written, but of what derives from it.</summary>
    public bool IsParentOnly { get; init; }

    public override bool IsJson => Statuses.IsEmpty && !IsParentOnly;
}

/// <summary>What some statuses carry.</summary>
/// <param name="Statuses">Single statuses (202), a range by its first digit (2), or 0 for every other status.</param>
/// <param name="Case">The union's case, by its place; <see langword="null"/> for no content.</param>
/// <param name="Kind">How the content is read.</param>
internal sealed record StatusCasePlan(EquatableArray<int> Statuses, int? Case, ResponseKind Kind);

/// <summary>A case of a union.</summary>
internal sealed record UnionCasePlan
{
    /// <summary>The case's name: <c>TryGet&lt;Name&gt;</c>.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>The discriminator's values that name the case.</summary>
    public EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>The member of the case's record that must have one of these values, where it may have others.</summary>
    public MemberPlan? DiscriminatorMember { get; init; }
}

/// <summary>Documentation of a generated member, as plain text from the spec.</summary>
internal sealed record DocPlan(string? Summary, string? Remarks = null)
{
    public static DocPlan None { get; } = new((string?)null);
}

/// <summary>A check of an argument before it is sent.</summary>
internal sealed record CheckPlan(CheckKind Kind)
{
    /// <summary>The lower bound, as a C# literal; <see langword="null"/> for none.</summary>
    public string? Min { get; init; }

    /// <summary>The upper bound, as a C# literal; <see langword="null"/> for none.</summary>
    public string? Max { get; init; }

    public bool ExclusiveMin { get; init; }

    public bool ExclusiveMax { get; init; }

    public bool Unique { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The member that needs others, and these.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>The checks of each item or map value.</summary>
    public EquatableArray<CheckPlan> Inner { get; init; }
}

internal enum CheckKind
{
    Length,
    Pattern,
    Range,
    MultipleOf,
    Items,
    Properties,
    Each,
    EachValue,
    Model,
    /// <summary>How many members an object has.</summary>
    Members,
    /// <summary>Which members another one needs.</summary>
    Dependent,
}
