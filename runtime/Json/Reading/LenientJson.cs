using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Reads JSON that breaks its schema, once strict reading has failed: what is wrong counts as <c>null</c>, required members may be missing,
/// and what may not be <c>null</c> in a list or a map is left out.
/// </summary>
/// <remarks>
/// The readers note each wrong value on their failing path and read on, so that strict reading pays nothing for it. Then the text is mended
/// (<see cref="LenientMending"/>) and read again: twice for what becomes <c>null</c>, three times where that is wrong too.
/// </remarks>
internal static class LenientJson
{
    [ThreadStatic]
    private static HashSet<long>? s_wrong;

    /// <summary>Reads the whole JSON text.</summary>
    public delegate T Attempt<T>(ReadOnlySpan<byte> json);

    /// <summary>Whether this thread reads leniently at the moment.</summary>
    internal static bool IsOn => s_wrong is not null;

    /// <summary>Reads leniently what could not be read strictly.</summary>
    /// <param name="json">The whole JSON text.</param>
    /// <param name="attempt">Reads it; is called several times, with the text as it was mended.</param>
    /// <exception cref="JsonReadException">The document as a whole is of the wrong kind.</exception>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, Attempt<T> attempt)
    {
        var outer = s_wrong;
        try
        {
            while (true)
            {
                var wrong = new HashSet<long>();
                s_wrong = wrong;
                var value = attempt(json);
                if (wrong.Count == 0)
                {
                    return value;
                }

                if (LenientMending.Mend(json, wrong) is not { } mended)
                {
                    s_wrong = null;
                    return attempt(json);
                }

                json = mended;
            }
        }
        finally
        {
            s_wrong = outer;
        }
    }

    /// <summary>
    /// Notes that the value which the reader stands on is wrong, and moves to its end; <c>false</c> when reading is strict.
    /// </summary>
    internal static bool Note(ref Utf8JsonReader reader)
    {
        if (s_wrong is not { } wrong)
        {
            return false;
        }

        wrong.Add(reader.TokenStartIndex);
        reader.TrySkip();
        return true;
    }
}
