namespace Specwright.Generator.Planning.Plans;

/// <summary>A type of .NET or of the runtime that is no type of JSON.</summary>
internal sealed record RuntimeType(RuntimeTypeKind Kind) : TypeRef
{
    public override bool IsValueType => false;
}
