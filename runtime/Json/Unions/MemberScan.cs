using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Goes over the names of an object's members without reading their values: which of a type's members are there?</summary>
/// <param name="members">The type's members.</param>
internal readonly struct MemberScan(ModelMembers members)
{
    /// <summary>Scans the object that the reader stands on.</summary>
    /// <param name="reader">A copy of the reader.</param>
    /// <param name="known">How many of the type's members came.</param>
    /// <returns>Whether all required members came, and the value is an object at all.</returns>
    public bool Run(Utf8JsonReader reader, out int known)
    {
        known = 0;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var words = (members.Count + 63) / 64;
        Span<ulong> found = words <= 8 ? stackalloc ulong[8] : new ulong[words];
        while (true)
        {
            JsonRead.Move(ref reader);
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                return HasRequired(found);
            }

            var index = members.Find(ref reader);
            JsonRead.Move(ref reader);
            if (index >= 0 && !(reader.TokenType == JsonTokenType.Null && members.Flag(index) == 'r'))
            {
                known += (found[index / 64] & (1UL << index)) == 0 ? 1 : 0;
                found[index / 64] |= 1UL << index;
            }

            if (!reader.TrySkip())
            {
                JsonRead.Truncated(ref reader);
            }
        }
    }

    private bool HasRequired(ReadOnlySpan<ulong> found)
    {
        if ((members.Required & ~found[0]) != 0)
        {
            return false;
        }

        for (var i = 0; i < (members.RequiredBeyond?.Length ?? 0); i++)
        {
            if ((members.RequiredBeyond![i] & ~found[i + 1]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
