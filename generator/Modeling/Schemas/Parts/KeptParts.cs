using Microsoft.OpenApi;

namespace Specwright.Generator.Modeling.Schemas.Parts;

/// <summary>
/// The parts of a schema that are kept while it is reduced. There may be thousands of them, but what they say at a glance is one of few
/// things: so they are looked through by that.
/// </summary>
internal sealed class KeptParts
{
    private readonly List<KeptPart?> _parts = [];
    private readonly Dictionary<PartSummary, HashSet<int>> _bySummary = [];
    private readonly Dictionary<string, int> _byTarget = new(StringComparer.Ordinal);

    /// <summary>The types that all parts allow.</summary>
    public JsonSchemaType Types =>
        _bySummary.Keys.Aggregate(SchemaKeywords.AllTypes, static (all, summary) => PartSummaries.Intersect(all, summary.Types));

    public void Add(KeptPart part)
    {
        if (!_bySummary.TryGetValue(part.Summary, out var indices))
        {
            _bySummary.Add(part.Summary, indices = []);
        }

        indices.Add(_parts.Count);
        if (part.Target is { } target)
        {
            _byTarget[target.Id] = _parts.Count;
        }

        _parts.Add(part);
    }

    /// <summary>Whether there is a part that says something of that kind.</summary>
    public bool Exists(Func<PartSummary, bool> isMeant) => _bySummary.Keys.Any(isMeant);

    /// <summary>Drops all parts that say something of that kind.</summary>
    public void RemoveAll(Func<PartSummary, bool> isMeant)
    {
        foreach (var summary in _bySummary.Keys.Where(isMeant).ToList())
        {
            foreach (var index in _bySummary[summary])
            {
                _parts[index] = null;
            }

            _bySummary.Remove(summary);
        }
    }

    /// <summary>Drops the part that refers to the component.</summary>
    public void Remove(SchemaSource target)
    {
        if (_byTarget.TryGetValue(target.Id, out var index) && _parts[index] is { } part)
        {
            _parts[index] = null;
            _bySummary[part.Summary].Remove(index);
            if (_bySummary[part.Summary].Count == 0)
            {
                _bySummary.Remove(part.Summary);
            }
        }
    }

    public void Clear()
    {
        _parts.Clear();
        _bySummary.Clear();
        _byTarget.Clear();
    }

    public List<KeptPart> ToList() => [.. _parts.OfType<KeptPart>()];
}
