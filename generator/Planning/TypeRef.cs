namespace Specwright.Generator.Planning;

/// <summary>A C# type as it is used, without its <c>?</c>. Generated types are referred to by name, so recursion is no problem.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether the C# type is a struct (its <c>?</c> is <see cref="Nullable{T}"/>).</summary>
    public abstract bool IsValueType { get; }
}

/// <summary>A type of .NET or of the runtime that JSON scalars map to.</summary>
internal sealed record ScalarType(ScalarKind Kind) : TypeRef
{
    /// <summary>The JSON that a number may come as.</summary>
    public NumberReading Reading { get; init; }

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Secret or ScalarKind.Base64);

    public bool IsNumber => Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt32 or ScalarKind.UInt64
        or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal;
}

/// <summary>The JSON that is read as a number; a number is written.</summary>
internal enum NumberReading
{
    Number,
    /// <summary>A number, or its text.</summary>
    OrText,
    /// <summary>A number, its text, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, which are written as texts.</summary>
    OrName,
}

internal enum ScalarKind
{
    String,
    /// <summary>A <see cref="string"/> that is masked where the object is shown.</summary>
    Secret,
    Boolean,
    Int32,
    Int64,
    UInt32,
    UInt64,
    Single,
    Double,
    Decimal,
    DateTimeOffset,
    /// <summary><c>System.DateOnly</c>.</summary>
    Date,
    /// <summary><see cref="DateTime"/> without a time, where the target has no <c>DateOnly</c>.</summary>
    DateTimeDate,
    Guid,
    /// <summary><see cref="byte"/>[].</summary>
    Base64,
    /// <summary><c>JsonElement</c>: any JSON value.</summary>
    Element,
}

/// <summary>A generated type.</summary>
internal sealed record NamedType(string Name, NamedKind Kind) : TypeRef
{
    public override bool IsValueType => Kind is NamedKind.Enum or NamedKind.OpenEnum;
}

internal enum NamedKind
{
    Record,
    Union,
    Enum,
    /// <summary><c>OpenEnum&lt;T&gt;</c> of the enum.</summary>
    OpenEnum,
}

/// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListType(TypeRef Item, bool ItemNullable) : TypeRef
{
    public override bool IsValueType => false;
}

/// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapType(TypeRef Value, bool ValueNullable) : TypeRef
{
    public override bool IsValueType => false;
}
