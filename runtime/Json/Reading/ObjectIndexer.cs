using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Makes an <see cref="ObjectIndex"/> of an object: it knows which objects and arrays are open, and which of them have others.
/// </summary>
internal sealed class ObjectIndexer
{
    private const int TokensBetweenChecks = 4096;

    private readonly List<Frame> _open = [];
    private Frame _top;

    /// <summary>What was found; it is made once, and filled again.</summary>
    public ObjectIndex Index { get; } = new();

    /// <summary>Indexes what is left of an object.</summary>
    /// <param name="reader">Stands on the value of the first member that is an object or an array.</param>
    /// <param name="token">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public void Build(Utf8JsonReader reader, CancellationToken token)
    {
        Clear();
        var start = reader.TokenStartIndex;
        _top = new Frame { First = -1, Last = -1, IsRoot = true };
        var untilCheck = TokensBetweenChecks;
        while (true)
        {
            Take(ref reader);
            if (_open.Count == 0 && _top.IsClosed)
            {
                Index.Cover(start, reader.BytesConsumed);
                return;
            }

            // Most tokens of large texts are values in arrays, or members that are of no interest: of these, nothing is kept.
            do
            {
                JsonRead.Move(ref reader);
                if (--untilCheck == 0)
                {
                    untilCheck = TokensBetweenChecks;
                    token.ThrowIfCancellationRequested();
                }
            }
            while (_top.First < 0 && !IsBracket(reader.TokenType));
        }
    }

    /// <summary>Forgets what was found.</summary>
    public void Clear()
    {
        _open.Clear();
        Index.Clear();
    }

    private static bool IsBracket(JsonTokenType token) =>
        token is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.EndObject or JsonTokenType.EndArray;

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Open(ref reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.PropertyName:
                _top.Last = Index.AddMember(ref reader, _top.Last);
                break;
            default:
                Index.SetValue(_top.Last, ref reader);
                break;
        }
    }

    private void Open(ref Utf8JsonReader reader)
    {
        if (!_top.IsArray)
        {
            if (_top.First < 0)
            {
                _top.First = Index.EntryCount;
                _top.Last = Index.AddMember();
                Index.AddEntry(reader.TokenStartIndex, _top.Last);
            }

            Index.SetKind(_top.Last, reader.TokenType);
        }

        _open.Add(_top);
        _top = new Frame { IsArray = reader.TokenType == JsonTokenType.StartArray, First = -1, Last = -1 };
    }

    private void Close()
    {
        if (_top.IsRoot)
        {
            _top.IsClosed = true;
            return;
        }

        var closed = _top;
        if (closed is { First: >= 0, HasObject: false })
        {
            // Only a scan of this object passes over its content, and it does so once.
            Index.RemoveEntry(closed.First);
        }

        _top = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        _top.HasObject |= closed.HasObject || !closed.IsArray;
    }

    /// <summary>An object or an array whose end has not come yet.</summary>
    private struct Frame
    {
        public bool IsArray;

        /// <summary>Whether it is the object whose rest is indexed, and whether that has come to its end.</summary>
        public bool IsRoot;
        public bool IsClosed;

        /// <summary>Whether there is an object within it.</summary>
        public bool HasObject;

        /// <summary>The entry of the object; -1 before its first object or array.</summary>
        public int First;

        /// <summary>The last member so far.</summary>
        public int Last;
    }
}
