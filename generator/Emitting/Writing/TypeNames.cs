using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Writing;

/// <summary>Prints every C# type, and the codec that reads and writes it.</summary>
internal static class TypeNames
{
    /// <summary>The type, without <c>?</c>.</summary>
    public static string Of(TypeRef type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        NamedType { Kind: NamedKind.OpenEnum } named => $"OpenEnum<{named.Name}>",
        NamedType named => named.Name,
        RuntimeType runtime => runtime.Kind.ToString(),
        ListType list => $"IReadOnlyList<{Of(list.Item, list.ItemNullable)}>",
        MapType map => $"IReadOnlyDictionary<string, {Of(map.Value, map.ValueNullable)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(TypeRef type, bool nullable) => nullable ? Of(type) + "?" : Of(type);

    /// <summary>An expression that gives the type's codec.</summary>
    public static string FormatCodec(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Secret } => "JsonCodecs.String",
        ScalarType { Reading: not NumberReading.Number } number => $"JsonCodecs.{number.Kind}{number.Reading}",
        ScalarType scalar => "JsonCodecs." + scalar.Kind,
        NamedType { Kind: NamedKind.OpenEnum } named => $"EnumCodec<{named.Name}>.Instance.Open",
        NamedType { Kind: NamedKind.Enum } named => $"EnumCodec<{named.Name}>.Instance",
        NamedType { Kind: NamedKind.Record } named => $"ModelCodec<{named.Name}>.Instance",
        NamedType named => named.Name + "Codec.Instance",
        ListType list => $"JsonCodecs.List({FormatCodec(list.Item, list.ItemNullable)})",
        MapType map => $"JsonCodecs.Map({FormatCodec(map.Value, map.ValueNullable)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string FormatCodec(TypeRef type, bool nullable) =>
        !nullable ? FormatCodec(type) : type.IsValueType
            ? $"JsonCodecs.Nullable({FormatCodec(type)})" : $"JsonCodecs.NullableReference({FormatCodec(type)})";

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Secret => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt32 => "uint",
        ScalarKind.UInt64 => "ulong",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.DateTimeOffset => "DateTimeOffset",
        ScalarKind.Date => "DateOnly",
        ScalarKind.DateTimeDate => "DateTime",
        ScalarKind.Guid => "Guid",
        ScalarKind.Base64 => "byte[]",
        ScalarKind.Element => "JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
