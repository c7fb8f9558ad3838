namespace Specwright.Generator.Planning.Plans;

/// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListType(TypeRef Item, bool ItemNullable) : TypeRef
{
    public override bool IsValueType => false;
}
