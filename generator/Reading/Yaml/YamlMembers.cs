namespace Specwright.Generator.Reading.Yaml;

/// <summary>The members of a mapping, in order, each once.</summary>
/// <param name="capacity">How many there are, as far as is known.</param>
internal sealed class YamlMembers(int capacity)
{
    // Most mappings have a few members, which are compared faster than they are looked up; any number may come.
    private const int MaxCompared = 8;

    private Dictionary<string, int>? _indices;

    /// <summary>All members.</summary>
    public List<KeyValuePair<string, YamlNode>> All { get; } = new(capacity);

    /// <summary>Adds a member, unless there is one of that name.</summary>
    public bool TryAdd(string name, YamlNode value)
    {
        if (Find(name) >= 0)
        {
            return false;
        }

        _indices?.Add(name, All.Count);
        All.Add(new(name, value));
        return true;
    }

    /// <summary>Gives the member of that name another value.</summary>
    public void Replace(string name, YamlNode value) => All[Find(name)] = new(name, value);

    private int Find(string name)
    {
        if (_indices is null && All.Count > MaxCompared)
        {
            _indices = new Dictionary<string, int>(Math.Max(capacity, All.Count), StringComparer.Ordinal);
            foreach (var member in All)
            {
                _indices.Add(member.Key, _indices.Count);
            }
        }

        if (_indices is not null)
        {
            return _indices.TryGetValue(name, out var index) ? index : -1;
        }

        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }
}
