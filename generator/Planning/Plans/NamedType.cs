namespace Specwright.Generator.Planning.Plans;

/// <summary>A generated type.</summary>
internal sealed record NamedType(string Name, NamedKind Kind) : TypeRef
{
    public override bool IsValueType => Kind is NamedKind.Enum or NamedKind.OpenEnum;
}
