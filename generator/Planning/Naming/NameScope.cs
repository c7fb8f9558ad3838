using System.Globalization;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// The names that are taken in one place (a namespace, a record, a signature), ignoring case: files are named after types, and not every
/// file system tells them apart.
/// </summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    // Thousands of things may want the same name.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    public NameScope(params IEnumerable<string>[] reserved)
    {
        foreach (var names in reserved)
        {
            _taken.UnionWith(names);
        }
    }

    /// <summary>A scope of its own with the same names taken: for what never stands beside what the other one names.</summary>
    public NameScope Copy() => new(_taken);

    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes a name as it is, if it is free.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    public void Reserve(string name) => _taken.Add(name);

    /// <summary>
    /// Takes <paramref name="name"/>, or the first free of <paramref name="alternatives"/>, or the name with the first free number.
    /// </summary>
    public string Take(string name, params string[] alternatives)
    {
        if (_taken.Add(name))
        {
            return name;
        }

        foreach (var alternative in alternatives)
        {
            if (_taken.Add(alternative))
            {
                return alternative;
            }
        }

        for (var number = _numbers.TryGetValue(name, out var last) ? last + 1 : 2; ; number++)
        {
            var numbered = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                _numbers[name] = number;
                return numbered;
            }
        }
    }
}
