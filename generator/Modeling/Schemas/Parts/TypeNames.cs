using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>Names JSON types in messages.</summary>
internal static class TypeNames
{
    private static readonly (JsonSchemaType Type, string Name)[] s_names =
    [
        (JsonSchemaType.Boolean, "boolean"),
        (JsonSchemaType.Integer, "integer"),
        (JsonSchemaType.Number, "number"),
        (JsonSchemaType.String, "string"),
        (JsonSchemaType.Array, "array"),
        (JsonSchemaType.Object, "object"),
    ];

    public static string Of(JsonSchemaType types) =>
        string.Join(" or ", s_names.Where(entry => (types & entry.Type) != 0).Select(static entry => entry.Name));
}
