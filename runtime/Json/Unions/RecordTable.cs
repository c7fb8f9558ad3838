namespace Specwright.CompilerServices;

/// <summary>
/// The names of the members of several records, and of each name the records that have it: so that a name is looked up once for all of
/// them.
/// </summary>
internal sealed class RecordTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="records">The members of each record.</param>
    /// <param name="restrictions">What is known of the values of some members.</param>
    public RecordTable(List<ModelMembers> records, List<MemberRestriction> restrictions)
    {
        var byName = new Dictionary<string, List<MemberUse>>(StringComparer.Ordinal);
        var names = new List<string>();
        var byMember = restrictions.ToDictionary(static restriction => (restriction.Record, restriction.Member));
        Required = new int[records.Count];
        Restricted = new int[records.Count];
        for (var record = 0; record < records.Count; record++)
        {
            for (var member = 0; member < records[record].Count; member++)
            {
                byMember.TryGetValue((record, member), out var restriction);
                var use = new MemberUse(record, records[record].Flag(member), restriction);
                Required[record] += use.IsRequired ? 1 : 0;
                Restricted[record] += restriction is null ? 0 : 1;
                var name = records[record].Name(member);
                if (!byName.TryGetValue(name, out var uses))
                {
                    byName.Add(name, uses = []);
                    names.Add(name);
                }

                uses.Add(use);
            }
        }

        Names = new Utf8Names([.. names]);
        Uses = [.. names.SelectMany(name => byName[name])];
        First = new int[names.Count + 1];
        for (var i = 0; i < names.Count; i++)
        {
            First[i + 1] = First[i] + byName[names[i]].Count;
        }

        WithoutRequired = [.. Enumerable.Range(0, records.Count).Where(record => Required[record] == 0)];
    }

    /// <summary>All names.</summary>
    public Utf8Names Names { get; }

    /// <summary>Where the uses of each name begin, and behind the last where they end.</summary>
    public int[] First { get; }

    /// <summary>The members, by name.</summary>
    public MemberUse[] Uses { get; }

    /// <summary>How many members each record requires.</summary>
    public int[] Required { get; }

    /// <summary>How many members of each record have values that are known.</summary>
    public int[] Restricted { get; }

    /// <summary>The records that require none.</summary>
    public int[] WithoutRequired { get; }
}

/// <summary>A member of one of the records.</summary>
internal readonly struct MemberUse(int record, MemberFlag flag, MemberRestriction? restriction)
{
    public int Record { get; } = record;

    public bool IsRequired { get; } = MemberFlags.IsRequired(flag);

    /// <summary>Whether <c>null</c> is as good as a value.</summary>
    public bool TakesNull { get; } = flag != MemberFlag.Required;

    public MemberRestriction? Restriction { get; } = restriction;
}

/// <summary>What is known of the values of a record's member.</summary>
/// <param name="record">The record.</param>
/// <param name="member">The member's place in it.</param>
/// <param name="kinds">The kinds that they are of.</param>
/// <param name="values">Those that are listed; <see langword="null"/> for any.</param>
/// <param name="isClosed">Whether there are no others than the listed ones.</param>
internal sealed class MemberRestriction(int record, int member, JsonKinds kinds, Utf8Names? values, bool isClosed)
{
    public int Record => record;

    public int Member => member;

    public JsonKinds Kinds => kinds;

    public Utf8Names? Values => values;

    public bool IsClosed => isClosed;
}
