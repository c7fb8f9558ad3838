using System.Buffers;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// Tells records apart by the members of an object: which are there, of what kinds their values are, and which of the listed values they
/// have.
/// </summary>
internal sealed class RecordTests
{
    private const int MaxOnStack = 16;

    private readonly List<(int Case, ModelMembers Members)> _records = [];
    private readonly List<MemberRestriction> _restrictions = [];
    private RecordTable? _table;

    /// <summary>Adds a record.</summary>
    public void Add(int index, ModelMembers members) => _records.Add((index, members));

    /// <summary>Restricts the values of a member of the last record.</summary>
    public void Restrict(int member, JsonKinds kinds, Utf8Names? values = null, bool isClosed = false) =>
        _restrictions.Add(new MemberRestriction(_records.Count - 1, member, kinds, values, isClosed));

    /// <summary>The case of an object; -1 if none of the records fits.</summary>
    /// <param name="reader">Stands on the object; a copy looks ahead.</param>
    /// <param name="otherValues">The kinds that the values of all other objects are of; <see cref="JsonKinds.None"/> for any.</param>
    /// <param name="areOthers">Whether the values of this one are of these kinds; of no meaning where a record fits.</param>
    /// <param name="steps">How many comparisons were made.</param>
    public int Find(Utf8JsonReader reader, JsonKinds otherValues, out bool areOthers, out int steps)
    {
        var table = _table ??= new RecordTable(_records.ConvertAll(static record => record.Members), _restrictions);
        if (_records.Count <= MaxOnStack && table.Uses.Length <= 64 * MaxOnStack)
        {
            Span<RecordScore> few = stackalloc RecordScore[MaxOnStack];
            var small = new RecordMatch(table, few, stackalloc int[MaxOnStack], stackalloc ulong[MaxOnStack]);
            return Find(reader, ref small, otherValues, out areOthers, out steps);
        }

        var words = (table.Uses.Length / 64) + 1;
        var scores = ArrayPool<RecordScore>.Shared.Rent(_records.Count);
        var touched = ArrayPool<int>.Shared.Rent(_records.Count);
        var seen = ArrayPool<ulong>.Shared.Rent(words);
        Array.Clear(scores, 0, _records.Count);
        Array.Clear(seen, 0, words);
        var large = new RecordMatch(table, scores, touched, seen);
        var index = Find(reader, ref large, otherValues, out areOthers, out steps);
        ArrayPool<RecordScore>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(touched);
        ArrayPool<ulong>.Shared.Return(seen);
        return index;
    }

    private int Find(Utf8JsonReader reader, ref RecordMatch match, JsonKinds otherValues, out bool areOthers, out int steps)
    {
        areOthers = true;
        var scan = new ObjectScan(reader);
        for (steps = 1; scan.Next(); steps++)
        {
            var name = scan.Find(match.Names);
            scan.MoveToValue();
            areOthers = areOthers && (otherValues == JsonKinds.None || scan.IsOf(otherValues));
            if (name >= 0)
            {
                steps += match.Take(name, ref scan);
                if (match.IsDecided)
                {
                    return _records[match.Left].Case;
                }
            }

            if (match.IsOver && (otherValues == JsonKinds.None || !areOthers))
            {
                return -1;
            }

            scan.Pass();
        }

        return match.Best() is >= 0 and var best ? _records[best].Case : -1;
    }
}
