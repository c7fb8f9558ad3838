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

    // No UTF-8, so that no schema has it.
    private static readonly byte[] s_noName = [0xFF];

    private Member[] _members = new Member[32];
    private Entry[] _entries = new Entry[16];
    private byte[] _text = new byte[512];
    private int _memberCount;
    private int _textLength;
    private long _start = -1;
    private long _end = -1;

    /// <summary>How many bytes of the text it covers.</summary>
    public long Length => _end - _start;

    /// <summary>How many objects it has.</summary>
    public int EntryCount { get; private set; }

    /// <summary>Whether the position lies in what was indexed.</summary>
    public bool Covers(long position) => position >= _start && position < _end;

    /// <summary>
    /// The member of which the value begins at a position; -1 when no object that has others within it has its first object or array there.
    /// </summary>
    public int Find(long position)
    {
        var low = 0;
        var high = EntryCount - 1;
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

    /// <summary>Forgets what it has.</summary>
    public void Clear()
    {
        _start = _end = -1;
        _memberCount = EntryCount = _textLength = 0;
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

    /// <summary>Says which part of the text it covers, once all of it has been added.</summary>
    public void Cover(long start, long end) => (_start, _end) = (start, end);

    /// <summary>Adds a member without a name: the scan that enters at its value has passed the name already.</summary>
    /// <returns>The member.</returns>
    public int AddMember()
    {
        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, 2 * _memberCount);
        }

        _members[_memberCount] = new Member { Name = _textLength, Next = -1, TextLength = -1 };
        return _memberCount++;
    }

    /// <summary>Adds the member whose name the reader stands on.</summary>
    /// <param name="reader">Stands on a name.</param>
    /// <param name="previous">The member before it.</param>
    /// <returns>The member.</returns>
    public int AddMember(ref Utf8JsonReader reader, int previous)
    {
        var member = AddMember();
        _members[member].NameLength = AddText(ref reader);
        _members[previous].Next = member;
        return member;
    }

    /// <summary>Adds an object, which a scan enters at the value of a member.</summary>
    public void AddEntry(long position, int member)
    {
        if (EntryCount == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * EntryCount);
        }

        _entries[EntryCount++] = new Entry(position, member);
    }

    /// <summary>Takes the object that was added last away again, with its members.</summary>
    public void RemoveEntry(int entry)
    {
        _memberCount = _entries[entry].Member;
        _textLength = _members[_memberCount].Name;
        EntryCount = entry;
    }

    /// <summary>Says what kind a member's value is of.</summary>
    public void SetKind(int member, JsonTokenType kind) => _members[member].Kind = kind;

    /// <summary>Gives a member the value that the reader stands on.</summary>
    public void SetValue(int index, ref Utf8JsonReader reader)
    {
        ref var member = ref _members[index];
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
