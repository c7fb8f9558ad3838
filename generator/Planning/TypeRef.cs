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
    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Secret or ScalarKind.Base64);
}

internal enum ScalarKind
{
    String,
    /// <summary>A <see cref="string"/> that is masked where the object is shown.</summary>
    Secret,
    Boolean,
    Int32,
    Int64,
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
