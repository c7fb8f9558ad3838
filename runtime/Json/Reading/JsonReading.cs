using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// The reading of one JSON text by this thread: it keeps what looking ahead has found, so that no part is looked at again and again, and it
/// ends when the call is cancelled.
/// </summary>
/// <remarks>
/// A union of objects looks over the members of a value before it reads it. Where unions lie within unions, each would pass over all that
/// lies within it. So such passes have an allowance that grows with what has been read; where it is used up, one more pass makes an index
/// (<see cref="ObjectIndex"/>) of the object, in which all unions within it look. Each byte is passed over three times at most.
/// </remarks>
internal sealed class JsonReading
{
    // Small values never need an index.
    private const int Allowance = 4096;
    private const int TokensBetweenChecks = 4096;
    private const int ItemsBetweenChecks = 4096;

    [ThreadStatic]
    private static JsonReading? s_current;

    [ThreadStatic]
    private static JsonReading? s_spare;

    [ThreadStatic]
    private static long s_bytesPassed;

    private JsonReading? _outer;
    private ObjectIndexer? _indexer;
    private long _start = -1;
    private long _spent;

    private JsonReading()
    {
    }

    /// <summary>The reading that is under way on this thread; <see langword="null"/> for a codec that is called by itself.</summary>
    public static JsonReading? Current => s_current;

    /// <summary>
    /// How many bytes this thread has passed over by looking ahead into nested values: tests hold that they grow as the text does.
    /// </summary>
    public static long BytesPassed => s_bytesPassed;

    /// <summary>Ends the reading when it is cancelled.</summary>
    public CancellationToken Token { get; private set; }

    /// <summary>Whether each name and text of what is read is known to be valid Unicode, so that none need be checked.</summary>
    public bool IsUnicode { get; private set; }

    /// <summary>Begins the reading of a text; what it returns ends it.</summary>
    /// <param name="token">Ends the reading when it is cancelled.</param>
    /// <param name="isUnicode">Whether each name and text of it is known to be valid Unicode.</param>
    public static Scope Begin(CancellationToken token, bool isUnicode = false)
    {
        var reading = s_spare ?? new JsonReading();
        s_spare = null;
        reading.Token = token;
        reading.IsUnicode = isUnicode;
        reading._outer = s_current;
        s_current = reading;
        return new Scope(reading);
    }

    /// <summary>Throws if the reading that is under way has been cancelled: called now and then by what reads much.</summary>
    /// <exception cref="OperationCanceledException">It has been cancelled.</exception>
    public static void ThrowIfCancelled() => s_current?.Token.ThrowIfCancellationRequested();

    /// <summary>Throws if the reading has been cancelled, and tells when to ask again.</summary>
    /// <param name="count">How many items have been read.</param>
    /// <param name="room">For how many there is room.</param>
    /// <returns>At how many to ask again.</returns>
    /// <exception cref="OperationCanceledException">It has been cancelled.</exception>
    public static int Continue(int count, int room)
    {
        ThrowIfCancelled();
        return Math.Min(room, count + ItemsBetweenChecks);
    }

    /// <summary>
    /// Passes over the object or array that a scan stands on, if the allowance suffices; otherwise, and where an index has been made
    /// already, the scan goes on in the index.
    /// </summary>
    /// <param name="reader">The reader of the scan, which stands on the first object or array within the object that is scanned.</param>
    /// <param name="entry">Where the scan goes on in the index.</param>
    /// <returns>The index; <see langword="null"/> when the reader has passed over the value.</returns>
    public ObjectIndex? Pass(ref Utf8JsonReader reader, out int entry)
    {
        var position = reader.TokenStartIndex;
        if (_indexer?.Index is { } made && made.Covers(position))
        {
            // What is not in the index has no objects within it: no other code reads it.
            entry = made.Find(position);
            if (entry >= 0)
            {
                return made;
            }

            ObjectScan.Skip(ref reader);
            s_bytesPassed += reader.BytesConsumed - position;
            return null;
        }

        _start = _start < 0 ? position : _start;
        var ahead = reader;
        if (TryPass(ref ahead, position))
        {
            reader = ahead;
            entry = -1;
            return null;
        }

        _indexer ??= new ObjectIndexer();
        _indexer.Build(reader, Token);
        var index = _indexer.Index;
        s_bytesPassed += index.Length;
        entry = index.Find(position);
        return index;
    }

    private bool TryPass(ref Utf8JsonReader reader, long position)
    {
        var end = position + Allowance + (position - _start) - _spent;
        var depth = reader.CurrentDepth;
        var tokens = 0;
        do
        {
            JsonRead.Move(ref reader);
            if (reader.BytesConsumed > end)
            {
                Spend(reader.BytesConsumed - position);
                return false;
            }

            if (++tokens % TokensBetweenChecks == 0)
            {
                Token.ThrowIfCancellationRequested();
            }
        }
        while (reader.CurrentDepth > depth);

        Spend(reader.BytesConsumed - position);
        return true;
    }

    private void Spend(long bytes)
    {
        _spent += bytes;
        s_bytesPassed += bytes;
    }

    private void End()
    {
        s_current = _outer;
        _outer = null;
        Token = default;
        _start = -1;
        _spent = 0;
        _indexer?.Clear();
        s_spare = this;
    }

    /// <summary>Ends a reading.</summary>
    public readonly struct Scope(JsonReading reading) : IDisposable
    {
        public void Dispose() => reading.End();
    }
}
