using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Common.Texts;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>One value of <c>enum</c>: what kind of JSON it is, its text, and what extensions say of it.</summary>
internal sealed record EnumMember(JsonValueKind Kind, string Text, string? Name, DocText Description)
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

    /// <summary>Tells values apart, whatever is said of them.</summary>
    public static IEqualityComparer<EnumMember> ByValue { get; } = new ValueComparer();

    private sealed class ValueComparer : IEqualityComparer<EnumMember>
    {
        public bool Equals(EnumMember? one, EnumMember? other) => one?.Kind == other?.Kind && one?.Text == other?.Text;

        public int GetHashCode(EnumMember value) => StringComparer.Ordinal.GetHashCode(value.Text);
    }
}
