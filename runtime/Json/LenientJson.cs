using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads JSON that breaks its schema, once strict reading has failed: what is wrong counts as <c>null</c>, and required members may be missing.</summary>
/// <remarks>
/// The readers note each wrong value on their failing path and read on, so that strict reading pays nothing for it. Then the wrong values are replaced by <c>null</c>
/// and the text is read again. Where <c>null</c> is wrong too (an item of a list, say), the container is replaced in the next round: the rounds are as many as the text is deep, at most.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LenientJson
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

                if (Mend(json, wrong) is not { } mended)
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

    /// <summary>Notes that the value which the reader stands on is wrong, and moves to its end; <c>false</c> when reading is strict.</summary>
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

    // Replaces each wrong value by null, and a wrong null's container; nothing is left to replace when that is the document.
    private static byte[]? Mend(ReadOnlySpan<byte> json, HashSet<long> wrong)
    {
        var cuts = new List<(long Start, long End)>();
        var containers = new Stack<(long Start, bool Wrong)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            var start = reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    containers.Push((start, wrong.Contains(start)));
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var container = containers.Pop();
                    if (container.Wrong)
                    {
                        if (containers.Count == 0)
                        {
                            return null;
                        }

                        while (cuts.Count > 0 && cuts[cuts.Count - 1].Start > container.Start)
                        {
                            cuts.RemoveAt(cuts.Count - 1);
                        }

                        cuts.Add((container.Start, reader.BytesConsumed));
                    }

                    continue;
            }

            if (!wrong.Contains(start))
            {
                continue;
            }

            if (containers.Count == 0)
            {
                return null;
            }

            if (reader.TokenType != JsonTokenType.Null)
            {
                cuts.Add((start, reader.BytesConsumed));
            }
            else if (containers.Peek() is { Wrong: false } parent)
            {
                containers.Pop();
                containers.Push((parent.Start, true));
            }
        }

        return cuts.Count == 0 ? null : Replace(json, cuts);
    }

    private static byte[] Replace(ReadOnlySpan<byte> json, List<(long Start, long End)> cuts)
    {
        var mended = new MemoryStream(json.Length);
        var position = 0;
        foreach (var (start, end) in cuts)
        {
            var kept = json.Slice(position, (int)start - position).ToArray();
            mended.Write(kept, 0, kept.Length);
            mended.Write([(byte)'n', (byte)'u', (byte)'l', (byte)'l'], 0, 4);
            position = (int)end;
        }

        var rest = json.Slice(position).ToArray();
        mended.Write(rest, 0, rest.Length);
        return mended.ToArray();
    }
}
