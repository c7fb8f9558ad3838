using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Specwright.CompilerServices;

/// <summary>
/// Reads and writes the JSON of one type; composes into lists, maps and records, and serves as a System.Text.Json converter.
/// </summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec<T> : JsonConverter<T>, IJsonCodec
{
    private static readonly bool s_isNullable = default(T) is null;

    // Composites of this codec, made once. Typed as object: a field of type ListCodec<T> would make the generic types expand without end.
    internal object? List;
    internal object? Map;
    internal object? Nullable;
    internal object? TypeInfo;

    private protected JsonCodec()
    {
    }

    /// <summary>Whether <c>null</c> is a value of its own for this codec: it reads JSON's <c>null</c>, and may write it.</summary>
    internal virtual bool AcceptsNull => false;

    /// <summary>Whether two values are equal, <c>null</c> to <c>null</c> only.</summary>
    internal bool AreSame(T? left, T? right) =>
        (!typeof(T).IsValueType && ReferenceEquals(left, right))
        || (left is not null && right is not null && AreEqual(left, right))
        || (s_isNullable && left is null && right is null);

    /// <summary>The hash code of a value, or of <c>null</c>.</summary>
    internal int HashCodeOrZero(T? value) => value is null ? 0 : HashCode(value);

    /// <summary>Whether two values are equal: collections by their content, JSON by its meaning.</summary>
    internal virtual bool AreEqual(T left, T right) => ValueEquality.Equals(left, right);

    /// <summary>
    /// A hash code of the whole value: equal values have the same, and others hardly ever, whoever chose them. Where it left a part out,
    /// values that differ there only would fill one slot of a hash table.
    /// </summary>
    internal virtual int HashCode(T value) => ValueEquality.HashCode(value);

    /// <summary>Reads one value.</summary>
    /// <param name="reader">Stands on the value's first token, and afterwards on its last.</param>
    /// <exception cref="JsonReadException">The JSON is well-formed, but not what the schema says.</exception>
    /// <exception cref="JsonException">The JSON is not well-formed, or nested too deeply.</exception>
    public abstract T ReadValue(ref Utf8JsonReader reader);

    /// <summary>Writes one value.</summary>
    /// <exception cref="ArgumentException">The value has no JSON that the schema allows, such as a <c>null</c> in a required
    /// member.</exception>
    public abstract void WriteValue(JsonValueWriter writer, T value);

    /// <summary>The JSON of a value as requests carry it: without what is read only. Dispose of the writer after use.</summary>
    /// <param name="value">The value.</param>
    /// <param name="ascii">Whether nothing but ASCII may come out.</param>
    /// <exception cref="UnwritableValueException">The value has no JSON that its schema allows.</exception>
    internal JsonValueWriter WriteRequest(T value, bool ascii = false)
    {
        var writer = JsonValueWriter.Rent(JsonPurpose.Send, ascii ? JsonEscaping.Ascii : JsonEscaping.Relaxed);
        try
        {
            WriteValue(writer, value);
            return writer;
        }
        catch (Exception exception) when (UnwritableValueException.IsCause(exception))
        {
            throw writer.Fail(exception);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Checks a value that is to be sent against the rules of its schema; by default there are none.</summary>
    internal virtual void Check(T value, ArgumentChecks checks)
    {
    }

    /// <inheritdoc/>
    JsonTypeInfo IJsonCodec.TypeInfoFor(JsonSerializerOptions options) => ModelTypeInfo.Of(options, this);

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var reading = JsonReading.Begin(default);
        try
        {
            return ReadValue(ref reader);
        }
        catch (JsonReadException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        using var json = JsonValueWriter.RentFor(writer);
        WriteValue(json, value);
        json.CopyTo(writer);
    }
}
