using System.Runtime.CompilerServices;

namespace Specwright;

/// <summary>
/// The streams that have been read and cannot be set back: who hands one in again would send what is left of it, which is nothing.
/// </summary>
internal static class SpentStreams
{
    private static readonly ConditionalWeakTable<Stream, object> s_streams = new();

    public static bool Contains(Stream stream) => s_streams.TryGetValue(stream, out _);

    /// <summary>Notes that a stream is being read.</summary>
    /// <returns>Whether this is the first time.</returns>
    public static bool TryAdd(Stream stream)
    {
        lock (s_streams)
        {
            if (Contains(stream))
            {
                return false;
            }

            s_streams.Add(stream, s_streams);
            return true;
        }
    }
}
