using System.Globalization;
using Specwright.Generator.Common;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// The names that are taken in one place (a namespace, a record, a signature), ignoring case: files are named after types, and not every
/// file system tells them apart. Kept as <see cref="NameHash"/>es, so that names that only have to be avoided need not be made.
/// </summary>
internal sealed class NameScope
{
    private readonly NumberSet _taken = new();

    // Taken from the start, too: what thousands of scopes have in common is not copied.
    private readonly NumberSet? _reserved;

    // Thousands of things may want the same name; in most scopes nothing does twice.
    private Dictionary<ulong, int>? _numbers;

    public NameScope(params IEnumerable<string>[] reserved)
    {
        foreach (var names in reserved)
        {
            foreach (var name in names)
            {
                Reserve(name);
            }
        }
    }

    private NameScope(NumberSet taken, NumberSet? reserved)
    {
        _taken = taken;
        _reserved = reserved;
    }

    /// <summary>A scope of its own with the same names taken: for what never stands beside what the other one names.</summary>
    public NameScope Copy() => new(_taken.Copy(), _reserved);

    /// <summary>The same, without a copy: in the scope itself no more names are taken then.</summary>
    public NameScope Extend() => new(new NumberSet(), _taken);

    public bool IsFree(string name) => IsFree(NameHash.Of(name));

    /// <summary>Whether the name that has a hash is free.</summary>
    public bool IsFree(ulong hash) => !_taken.Contains(hash) && _reserved?.Contains(hash) != true;

    /// <summary>Takes a name as it is, if it is free.</summary>
    public bool TryTake(string name) => TryTake(NameHash.Of(name));

    /// <summary>Takes the name that has a hash, if it is free.</summary>
    public bool TryTake(ulong hash) => _reserved?.Contains(hash) != true && _taken.Add(hash);

    public void Reserve(string name) => TryTake(name);

    /// <summary>
    /// Takes <paramref name="name"/>, or the first free of <paramref name="alternatives"/>, or the name with the first free number.
    /// </summary>
    public string Take(string name, params string[] alternatives)
    {
        var hash = NameHash.Of(name);
        if (TryTake(hash))
        {
            return name;
        }

        foreach (var alternative in alternatives)
        {
            if (TryTake(alternative))
            {
                return alternative;
            }
        }

        _numbers ??= [];
        for (var number = _numbers.TryGetValue(hash, out var last) ? last + 1 : 2; ; number++)
        {
            var numbered = name + (char.IsDigit(name[name.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered))
            {
                _numbers[hash] = number;
                return numbered;
            }
        }
    }
}
