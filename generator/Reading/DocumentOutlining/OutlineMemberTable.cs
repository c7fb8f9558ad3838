using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The members of one kind of object, by their names: no string is made of a name to look it up.</summary>
internal sealed class OutlineMemberTable
{
    private const int InitialSize = 64;

    // By the hash of the name, where there is room, or the next place that has some.
    private (ulong Hash, string? Name, OutlineMember Member)[] _entries = new (ulong, string?, OutlineMember)[InitialSize];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>What the member of that name is.</summary>
    public OutlineMember this[string name]
    {
        set => Set((ContentHash.Of(name), name, value));
    }

    /// <summary>Finds the member at whose name the scanner stands.</summary>
    /// <param name="scanner">The scanner.</param>
    /// <param name="hash">The hash of the name.</param>
    /// <param name="member">The member.</param>
    public bool TryFind(ref JsonScanner scanner, ulong hash, out OutlineMember member)
    {
        for (var at = GetStart(hash); _entries[at].Name is { } name; at = GetNext(at))
        {
            if (_entries[at].Hash == hash && scanner.ValueEquals(name))
            {
                member = _entries[at].Member;
                return true;
            }
        }

        member = default;
        return false;
    }

    private void Set((ulong Hash, string? Name, OutlineMember Member) entry)
    {
        var at = GetStart(entry.Hash);
        while (_entries[at].Name is { } other && other != entry.Name)
        {
            at = GetNext(at);
        }

        _count += _entries[at].Name is null ? 1 : 0;
        _entries[at] = entry;
        if (_count * 4 > _entries.Length)
        {
            var entries = _entries;
            _entries = new (ulong, string?, OutlineMember)[entries.Length * 2];
            _count = 0;
            foreach (var one in entries)
            {
                if (one.Name is not null)
                {
                    Set(one);
                }
            }
        }
    }

    private int GetStart(ulong hash) => (int)hash & (_entries.Length - 1);

    private int GetNext(int at) => (at + 1) & (_entries.Length - 1);
}
