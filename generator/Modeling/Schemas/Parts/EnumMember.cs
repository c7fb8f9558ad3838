using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>One value of <c>enum</c>: what kind of JSON it is, its text, and what extensions say of it.</summary>
internal readonly record struct EnumMember(JsonValueKind Kind, string Text, string? Name, DocText Description)
{
    public JsonSchemaType Type => Kind switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => EnumValues.TryInteger(Text, out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        JsonValueKind.True or JsonValueKind.False => JsonSchemaType.Boolean,
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        _ => 0,
    };
}
