using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>A value type, or JSON's <c>null</c>.</summary>
/// <param name="item">The codec of the value.</param>
internal sealed class NullableCodec<T>(JsonCodec<T> item) : JsonCodec<T?>
    where T : struct
{
    internal override bool AcceptsNull => true;

    public override T? ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : item.ReadValue(ref reader);

    public override void WriteValue(JsonValueWriter writer, T? value)
    {
        if (value.HasValue)
        {
            item.WriteValue(writer, value.GetValueOrDefault());
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    internal override void Check(T? value, ArgumentChecks checks)
    {
        if (value.HasValue)
        {
            item.Check(value.GetValueOrDefault(), checks);
        }
    }
}
