using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads a value as one case of a union that only trying can tell from the others.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionAttempt
{
    /// <summary>Reads the value if it is of the case; otherwise the reader stays where it is.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="codec">Reads the case.</param>
    /// <param name="value">The value.</param>
    public static bool Read<T>(ref Utf8JsonReader reader, JsonCodec<T> codec, out T? value)
    {
        var start = reader;
        try
        {
            value = codec.ReadValue(ref reader);
            return true;
        }
        catch (JsonReadException)
        {
            reader = start;
            value = default;
            return false;
        }
    }
}
