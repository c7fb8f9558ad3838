using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>A reference type, or JSON's <c>null</c>.</summary>
/// <param name="item">The codec of the value.</param>
internal sealed class NullableReferenceCodec<T>(JsonCodec<T> item) : JsonCodec<T?>
    where T : class
{
    internal override bool AcceptsNull => true;

    internal override bool AreEqual(T? left, T? right) => item.AreSame(left, right);

    internal override int HashCode(T? value) => item.HashCodeOrZero(value);

    public override T? ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : item.ReadValue(ref reader);

    public override void WriteValue(JsonValueWriter writer, T? value)
    {
        if (value is not null)
        {
            item.WriteValue(writer, value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    internal override void Check(T? value, ArgumentChecks checks)
    {
        if (value is not null)
        {
            item.Check(value, checks);
        }
    }
}
