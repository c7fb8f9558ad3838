using System.Text;
using System.Text.Json;

namespace Specwright.Generator.Reading.DocumentOutlining;

/// <summary>The members of one kind of object, by the bytes of their names: no string is made of a name to look it up.</summary>
internal sealed class OutlineMemberTable
{
    private readonly (byte[] Name, OutlineMember Member)[][] _byLength;

    public OutlineMemberTable(IEnumerable<KeyValuePair<string, OutlineMember>> members)
    {
        var entries = members.Select(static one => (Name: Encoding.UTF8.GetBytes(one.Key), Member: one.Value)).ToList();
        _byLength = new (byte[], OutlineMember)[entries.Select(static entry => entry.Name.Length).DefaultIfEmpty().Max() + 1][];
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = [.. entries.Where(entry => entry.Name.Length == length)];
        }
    }

    /// <summary>Finds the member at whose name the reader stands.</summary>
    public bool TryFind(ref Utf8JsonReader reader, out OutlineMember member)
    {
        var name = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        if (name.Length < _byLength.Length)
        {
            foreach (var entry in _byLength[name.Length])
            {
                if (name[0] == entry.Name[0] && name.SequenceEqual(entry.Name))
                {
                    member = entry.Member;
                    return true;
                }
            }
        }

        member = default;
        return false;
    }
}
