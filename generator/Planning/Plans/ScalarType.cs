namespace Specwright.Generator.Planning.Plans;

/// <summary>A type of .NET or of the runtime that JSON scalars map to.</summary>
internal sealed record ScalarType(ScalarKind Kind) : TypeRef
{
    /// <summary>The JSON that a number may come as.</summary>
    public NumberReading Reading { get; init; }

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Secret or ScalarKind.Base64);

    public bool IsNumber => Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt32 or ScalarKind.UInt64
        or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal;
}
