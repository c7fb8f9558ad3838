using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>How well each of several records fits one object, member by member.</summary>
internal ref struct RecordMatch
{
    private readonly RecordTable _table;
    private readonly Span<RecordScore> _scores;
    private readonly Span<int> _touched;
    private readonly Span<ulong> _seen;
    private int _touchedCount;
    private int _leftCount;

    /// <summary>Begins an object.</summary>
    /// <param name="table">The records.</param>
    /// <param name="scores">Room for a score of each record, cleared.</param>
    /// <param name="touched">Room for the records that have a score.</param>
    /// <param name="seen">Room for a bit of each member, cleared.</param>
    public RecordMatch(RecordTable table, Span<RecordScore> scores, Span<int> touched, Span<ulong> seen)
    {
        _table = table;
        _scores = scores;
        _touched = touched;
        _seen = seen;
        _leftCount = table.Required.Length;
        Left = _leftCount == 1 ? 0 : -1;
    }

    /// <summary>The names of all members.</summary>
    public readonly Utf8Names Names => _table.Names;

    /// <summary>The only record that no value has ruled out; -1 while there are several.</summary>
    public int Left { get; private set; }

    /// <summary>Whether every record is ruled out.</summary>
    public readonly bool IsOver => _leftCount == 0;

    /// <summary>Whether one record is left, and nothing that may come can change that.</summary>
    public readonly bool IsDecided => Left >= 0 && !_scores[Left].IsOut
        && _scores[Left].Required == _table.Required[Left] && _scores[Left].Restricted == _table.Restricted[Left];

    /// <summary>Takes a member of the object.</summary>
    /// <param name="name">The name's index.</param>
    /// <param name="scan">Stands on the value.</param>
    /// <returns>How many records have the name.</returns>
    public int Take(int name, ref ObjectScan scan)
    {
        var first = _table.First[name];
        var end = _table.First[name + 1];
        for (var i = first; i < end; i++)
        {
            ref var use = ref _table.Uses[i];
            ref var score = ref _scores[use.Record];
            if (!score.IsTouched)
            {
                score.IsTouched = true;
                _touched[_touchedCount++] = use.Record;
            }

            if (!score.IsOut)
            {
                Take(ref scan, ref use, ref score, ref _seen[i / 64], 1UL << i);
                _leftCount -= score.IsOut ? 1 : 0;
            }
        }

        if (_leftCount == 1 && Left < 0)
        {
            Left = FindLeft();
        }

        return end - first;
    }

    /// <summary>
    /// The record that fits best: of those whose required members all came, and which no value has ruled out; -1 if there is none.
    /// </summary>
    public readonly int Best()
    {
        var best = -1;
        foreach (var record in _touched.Slice(0, _touchedCount))
        {
            if (!_scores[record].IsOut && _scores[record].Required == _table.Required[record] && (best < 0 || IsBetter(record, best)))
            {
                best = record;
            }
        }

        if (best >= 0 && _scores[best].Known > 0)
        {
            return best;
        }

        // Nothing that came is known: then the first that requires nothing.
        foreach (var record in _table.WithoutRequired)
        {
            if (!_scores[record].IsOut && (best < 0 || record < best))
            {
                return record;
            }
        }

        return best;
    }

    private static void Take(ref ObjectScan scan, ref MemberUse use, ref RecordScore score, ref ulong seen, ulong bit)
    {
        // While reading is lenient, null stands for what was wrong.
        var isNull = scan.Kind == JsonTokenType.Null;
        if (isNull && !use.TakesNull && !LenientJson.IsOn)
        {
            return;
        }

        var restriction = use.Restriction;
        if ((seen & bit) == 0)
        {
            seen |= bit;
            score.Known++;
            score.Required += use.IsRequired ? 1 : 0;
            score.Restricted += restriction is null ? 0 : 1;
        }

        if (restriction is not null && !isNull)
        {
            var isListed = restriction.Values is { } values && scan.FindValue(values) >= 0;
            score.Listed += isListed ? 1 : 0;
            score.IsOut = !scan.IsOf(restriction.Kinds) || (restriction.IsClosed && !isListed);
        }
    }

    private readonly int FindLeft()
    {
        var left = 0;
        while (_scores[left].IsOut)
        {
            left++;
        }

        return left;
    }

    private readonly bool IsBetter(int left, int right)
    {
        var (one, other) = (_scores[left], _scores[right]);
        return one.Known != other.Known ? one.Known > other.Known
            : one.Listed != other.Listed ? one.Listed > other.Listed
            : left < right;
    }
}

/// <summary>How well a record fits an object.</summary>
internal struct RecordScore
{
    /// <summary>How many of its required members came.</summary>
    public int Required;

    /// <summary>How many of its members came.</summary>
    public int Known;

    /// <summary>How many of its members with known values came.</summary>
    public int Restricted;

    /// <summary>How many of these have a value that is listed.</summary>
    public int Listed;

    /// <summary>Whether any of its names came.</summary>
    public bool IsTouched;

    /// <summary>Whether a value cannot be that of its member.</summary>
    public bool IsOut;
}
