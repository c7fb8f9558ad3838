using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The members of one kind of object, by their names: no string is made of a name to look it up.</summary>
internal sealed class OutlineMemberTable
{
    // By the hash of the name, where there is room, or the next place that has some.
    private readonly (ulong Hash, string? Name, OutlineMember Member)[] _entries;

    public OutlineMemberTable(IReadOnlyCollection<KeyValuePair<string, OutlineMember>> members)
    {
        var size = 16;
        while (size < members.Count * 4)
        {
            size *= 2;
        }

        _entries = new (ulong, string?, OutlineMember)[size];
        foreach (var member in members)
        {
            var hash = ContentHash.Of(member.Key);
            var at = GetStart(hash);
            while (_entries[at].Name is not null)
            {
                at = GetNext(at);
            }

            _entries[at] = (hash, member.Key, member.Value);
        }
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

    private int GetStart(ulong hash) => (int)hash & (_entries.Length - 1);

    private int GetNext(int at) => (at + 1) & (_entries.Length - 1);
}
