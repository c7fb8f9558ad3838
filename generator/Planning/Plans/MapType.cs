namespace Specwright.Generator.Planning.Plans;

/// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapType(TypeRef Value, bool ValueNullable) : TypeRef
{
    public override bool IsValueType => false;
}
