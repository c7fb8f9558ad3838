using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The members of an object that have no property of their own, but a common type (<c>additionalProperties</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RestMembers
{
    /// <summary>Keeps a member: reads its value.</summary>
    /// <param name="reader">Stands on the member's name.</param>
    /// <param name="rest">The members kept so far.</param>
    /// <param name="codec">Reads the value.</param>
    /// <exception cref="JsonReadException">The value is not of the type.</exception>
    public static void Keep<T>(ref Utf8JsonReader reader, ref Dictionary<string, T>? rest, JsonCodec<T> codec)
    {
        var name = JsonRead.Name(ref reader);
        JsonRead.Move(ref reader);
        (rest ??= new Dictionary<string, T>(StringComparer.Ordinal))[name] = codec.ReadValue(ref reader);
    }

    /// <summary>Writes the members behind those that have a property.</summary>
    /// <param name="writer">Stands within the object.</param>
    /// <param name="rest">The members; <c>null</c> for none.</param>
    /// <param name="codec">Writes a value.</param>
    public static void Write<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? rest, JsonCodec<T> codec)
    {
        if (rest is null)
        {
            return;
        }

        foreach (var member in rest)
        {
            writer.WritePropertyName(member.Key);
            codec.WriteValue(writer, member.Value);
        }
    }
}
