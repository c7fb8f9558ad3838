using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Mends JSON whose wrong values are known: each becomes <c>null</c>, and where <c>null</c> is what is wrong, the item or entry that holds
/// it is left out. One pass over the text.
/// </summary>
internal sealed class LenientMending
{
    private readonly HashSet<long> _wrong;
    private readonly List<Cut> _cuts = [];
    private readonly Stack<Container> _containers = new();

    private LenientMending(HashSet<long> wrong) => _wrong = wrong;

    /// <summary>The text without what is wrong; <see langword="null"/> when that is the text as a whole.</summary>
    /// <param name="json">Well-formed JSON.</param>
    /// <param name="wrong">Where the wrong values begin.</param>
    public static byte[]? Mend(ReadOnlySpan<byte> json, HashSet<long> wrong)
    {
        var mending = new LenientMending(wrong);
        return mending.Find(json) && mending._cuts.Count > 0 ? Apply(json, mending._cuts) : null;
    }

    private bool Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var start = -1L;
        while (reader.Read())
        {
            // An entry begins with its name.
            start = start < 0 ? reader.TokenStartIndex : start;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Begin(start);
                    _containers.Push(new Container(reader.TokenStartIndex, _cuts.Count));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var container = _containers.Pop();
                    if (_wrong.Contains(container.Start))
                    {
                        _cuts.RemoveRange(container.FirstCut, _cuts.Count - container.FirstCut);
                        if (!Replace(container.Start, reader.BytesConsumed))
                        {
                            return false;
                        }
                    }

                    End(reader.BytesConsumed);
                    break;
                default:
                    Begin(start);
                    var isWrong = _wrong.Contains(reader.TokenStartIndex);
                    var isRemoved = isWrong && reader.TokenType == JsonTokenType.Null;
                    var isMended = !isWrong || (isRemoved
                        ? Remove(start, reader.BytesConsumed)
                        : Replace(reader.TokenStartIndex, reader.BytesConsumed));
                    if (!isMended)
                    {
                        return false;
                    }

                    if (!isRemoved)
                    {
                        End(reader.BytesConsumed);
                    }

                    break;
            }

            start = -1;
        }

        return true;
    }

    /// <summary>An item begins. Where those before it are left out, so is the comma behind them.</summary>
    private void Begin(long start)
    {
        if (_containers.Count > 0 && _containers.Peek() is { HasKept: false, Removed: >= 0 } container)
        {
            _cuts[container.Removed].End = start;
        }
    }

    /// <summary>An item that is kept has ended.</summary>
    private void End(long end)
    {
        if (_containers.Count > 0)
        {
            var container = _containers.Peek();
            (container.HasKept, container.LastEnd) = (true, end);
        }
    }

    private bool Replace(long start, long end)
    {
        _cuts.Add(new Cut(start, end, isReplaced: true));
        return _containers.Count > 0;
    }

    private bool Remove(long start, long end)
    {
        if (_containers.Count == 0)
        {
            return false;
        }

        var container = _containers.Peek();
        container.Removed = _cuts.Count;
        _cuts.Add(new Cut(container.HasKept ? container.LastEnd : start, end, isReplaced: false));
        container.LastEnd = end;
        return true;
    }

    private static byte[] Apply(ReadOnlySpan<byte> json, List<Cut> cuts)
    {
        var mended = new byte[json.Length + 4 * cuts.Count];
        var length = 0;
        var position = 0;
        foreach (var cut in cuts)
        {
            Append(json.Slice(position, (int)cut.Start - position), mended, ref length);
            Append(cut.IsReplaced ? "null"u8 : default, mended, ref length);
            position = (int)cut.End;
        }

        Append(json.Slice(position), mended, ref length);
        Array.Resize(ref mended, length);
        return mended;
    }

    private static void Append(ReadOnlySpan<byte> part, byte[] mended, ref int length)
    {
        part.CopyTo(mended.AsSpan(length));
        length += part.Length;
    }

    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where what follows begins.</param>
    /// <param name="isReplaced">Whether <c>null</c> comes in its place.</param>
    private sealed class Cut(long start, long end, bool isReplaced)
    {
        public long Start => start;

        public long End { get; set; } = end;

        public bool IsReplaced => isReplaced;
    }

    /// <param name="start">Where it begins.</param>
    /// <param name="firstCut">How many cuts there were before it.</param>
    private sealed class Container(long start, int firstCut)
    {
        public long Start => start;

        public int FirstCut => firstCut;

        /// <summary>Whether an item was kept so far.</summary>
        public bool HasKept { get; set; }

        /// <summary>Where the last item ends, kept or not.</summary>
        public long LastEnd { get; set; }

        /// <summary>The cut of the last item that was left out; below zero when there is none.</summary>
        public int Removed { get; set; } = -1;
    }
}
