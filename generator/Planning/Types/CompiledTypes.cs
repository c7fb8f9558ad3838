using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>
/// Types as the compiler tells them apart: a secret is a text, a number that may come as its text is a number, and what may be
/// <see langword="null"/> is the same as what may not.
/// </summary>
internal static class CompiledTypes
{
    public static TypeRef Of(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Secret } => new ScalarType(ScalarKind.String),
        ScalarType scalar => new ScalarType(scalar.Kind),
        ListType list => new ListType(Of(list.Item), list.ItemNullable && list.Item.IsValueType),
        MapType map => new MapType(Of(map.Value), map.ValueNullable && map.Value.IsValueType),
        _ => type,
    };
}
