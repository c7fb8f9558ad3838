using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// The members of the objects in a part of a JSON text, found in one pass: whoever looks over the members of such an object need not pass
/// over what lies within them.
/// </summary>
/// <remarks>
/// It has what is expensive to come by, and no more: of each object that has others within it, the members from the first object or array
/// on; what comes before that is looked at in the text. The position of that first value is where a scan enters the index.
/// </remarks>
internal sealed class ObjectIndex
{
    /// <summary>Longer texts than any that tells cases apart.</summary>
    private const int MaxText = 256;

    private const int MaxKept = 4096;
    private const int TokensBetweenChecks = 4096;

    // No UTF-8, so that no schema has it.
    private static readonly byte[] s_noName = [0xFF];

    private readonly List<Frame> _open = [];
    private Frame _top;
    private Member[] _members = new Member[32];
    private Entry[] _entries = new Entry[16];
    private byte[] _text = new byte[512];
    private int _memberCount;
    private int _entryCount;
    private int _textLength;
    private long _start = -1;
    private long _end = -1;

    /// <summary>How many bytes of the text it covers.</summary>
    public long Length => _end - _start;

    /// <summary>Whether the position lies in what was indexed.</summary>
    public bool Covers(long position) => position >= _start && position < _end;

    /// <summary>
    /// The member of which the value begins at a position; -1 when no object that has others within it has its first object or array there.
    /// </summary>
    public int Find(long position)
    {
        var low = 0;
        var high = _entryCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _entries[middle].Position;
            if (found == position)
            {
                return _entries[middle].Member;
            }

            (low, high) = found < position ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The member after another in the same object; -1 at the object's end.</summary>
    public int Next(int member) => _members[member].Next;

    /// <summary>The name of a member, unescaped; of one that is no Unicode, a name that no schema has.</summary>
    public ReadOnlySpan<byte> Name(int member) =>
        _members[member].NameLength is >= 0 and var length ? _text.AsSpan(_members[member].Name, length) : s_noName;

    /// <summary>The first token of a member's value.</summary>
    public JsonTokenType Kind(int member) => _members[member].Kind;

    /// <summary>
    /// The text of a string, unescaped, or of a number; <see langword="false"/> for what is too long to be of interest, or no Unicode.
    /// </summary>
    public bool TryGetText(int member, out ReadOnlySpan<byte> text)
    {
        var length = _members[member].TextLength;
        text = length < 0 ? default : _text.AsSpan(_members[member].Text, length);
        return length >= 0;
    }

    /// <summary>Indexes what is left of an object.</summary>
    /// <param name="reader">Stands on the value of the first member that is an object or an array.</param>
    /// <param name="token">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="JsonException">The text is not well-formed.</exception>
    public void Build(Utf8JsonReader reader, CancellationToken token)
    {
        Clear();
        _start = reader.TokenStartIndex;
        _top = new Frame { First = -1, Last = -1, IsRoot = true };
        var untilCheck = TokensBetweenChecks;
        while (true)
        {
            Take(ref reader);
            if (_open.Count == 0 && _top.IsClosed)
            {
                _end = reader.BytesConsumed;
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

    private static bool IsBracket(JsonTokenType token) =>
        token is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.EndObject or JsonTokenType.EndArray;

    /// <summary>Forgets what it has.</summary>
    public void Clear()
    {
        _start = _end = -1;
        _memberCount = _entryCount = _textLength = 0;
        _open.Clear();
        if (_members.Length > MaxKept)
        {
            _members = new Member[32];
        }

        if (_entries.Length > MaxKept)
        {
            _entries = new Entry[16];
        }

        if (_text.Length > 16 * MaxKept)
        {
            _text = new byte[512];
        }
    }

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
                AddMember(ref reader);
                break;
            default:
                SetValue(ref reader);
                break;
        }
    }

    private void Open(ref Utf8JsonReader reader)
    {
        if (!_top.IsArray)
        {
            if (_top.First < 0)
            {
                // The scan that enters here has passed the name already.
                _top.First = _entryCount;
                _top.Last = AddMember();
                AddEntry(new Entry(reader.TokenStartIndex, _top.Last));
            }

            _members[_top.Last].Kind = reader.TokenType;
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
            _memberCount = _entries[closed.First].Member;
            _textLength = _members[_memberCount].Name;
            _entryCount = closed.First;
        }

        _top = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        _top.HasObject |= closed.HasObject || !closed.IsArray;
    }

    private void AddMember(ref Utf8JsonReader reader)
    {
        var member = AddMember();
        _members[member].NameLength = AddText(ref reader);
        _members[_top.Last].Next = member;
        _top.Last = member;
    }

    private int AddMember()
    {
        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, 2 * _memberCount);
        }

        _members[_memberCount] = new Member { Name = _textLength, Next = -1, TextLength = -1 };
        return _memberCount++;
    }

    private void AddEntry(Entry entry)
    {
        if (_entryCount == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * _entryCount);
        }

        _entries[_entryCount++] = entry;
    }

    private void SetValue(ref Utf8JsonReader reader)
    {
        ref var member = ref _members[_top.Last];
        member.Kind = reader.TokenType;
        var isShort = reader.TokenType == JsonTokenType.String && JsonText.Length(ref reader) <= MaxText;
        if (isShort || reader.TokenType == JsonTokenType.Number)
        {
            member.Text = _textLength;
            member.TextLength = AddText(ref reader);
        }
    }

    // The length of the text; -1 if it is no Unicode.
    private int AddText(ref Utf8JsonReader reader)
    {
        var length = (int)JsonText.Length(ref reader);
        while (length > _text.Length - _textLength)
        {
            Array.Resize(ref _text, 2 * _text.Length);
        }

        var room = _text.AsSpan(_textLength);
        if (JsonText.IsPlain(ref reader))
        {
            reader.ValueSpan.CopyTo(room);
        }
        else if (reader.TokenType == JsonTokenType.Number)
        {
            JsonText.Raw(ref reader).CopyTo(room);
        }
        else if (!JsonText.TryCopy(ref reader, room, out length))
        {
            return -1;
        }

        _textLength += length;
        return length;
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

    private struct Member
    {
        public int Name;
        public int NameLength;
        public int Text;
        public int TextLength;
        public int Next;
        public JsonTokenType Kind;
    }

    private readonly struct Entry(long position, int member)
    {
        public long Position => position;

        public int Member => member;
    }
}
