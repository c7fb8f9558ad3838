namespace Specwright.Generator.Modeling.Model;

/// <summary>Any JSON value. <paramref name="Cause"/> says why it is not narrower.</summary>
internal sealed record AnyShape(UntypedCause Cause) : SchemaShape;
