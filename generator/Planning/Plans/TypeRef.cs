namespace Specwright.Generator.Planning.Plans;

/// <summary>A C# type as it is used, without its <c>?</c>. Generated types are referred to by name, so recursion is no problem.</summary>
internal abstract record TypeRef
{
    /// <summary>Whether the C# type is a struct (its <c>?</c> is <see cref="Nullable{T}"/>).</summary>
    public abstract bool IsValueType { get; }
}
