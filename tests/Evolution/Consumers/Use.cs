namespace Specwright.Evolution.Consumers;

/// <summary>One thing that calling code does with a client.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Type">The generated type that it uses: for a call, the interface or class that has the method.</param>
/// <param name="Member">The member; empty for the type itself.</param>
/// <param name="Code">The statements, in a method of their own.</param>
internal sealed record Use(UseKind Kind, string Type, string Member, string Code)
{
    public override string ToString() => $"{Kind} {Type}{(Member.Length == 0 ? "" : "." + Member)}";
}

/// <summary>What calling code does.</summary>
internal enum UseKind
{
    /// <summary>Calls a method of the client or of a group.</summary>
    Call,

    /// <summary>Makes a record with its required members, or with all of them.</summary>
    Make,

    /// <summary>Reads a property into a variable of its type.</summary>
    Read,

    /// <summary>Names a member of an enum.</summary>
    Name,

    /// <summary>Makes a union of a case, or asks it for one.</summary>
    Case,

    /// <summary>Gives a function for each case of a union: a further case needs a further function, by design.</summary>
    Match,

    /// <summary>Holds a value as one of the type that it derives from.</summary>
    Base,
}
