namespace Specwright.Generator.Common;

/// <summary>
/// Values of JSON pointers, found by what begins with one of these: without a text for each part of a pointer, of which long ones have
/// dozens.
/// </summary>
internal sealed class PointerPrefixes<T>
{
    private const ulong HashSeed = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    private readonly Dictionary<ulong, List<(string Pointer, T Value)>> _values = [];

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Adds the value of a pointer that has none yet.</summary>
    public void Add(string pointer, T value)
    {
        var hash = HashSeed;
        foreach (var character in pointer)
        {
            hash = Mix(hash, character);
        }

        if (!_values.TryGetValue(hash, out var values))
        {
            _values.Add(hash, values = new List<(string Pointer, T Value)>(1));
        }

        values.Add((pointer, value));
    }

    /// <summary>Adds the values of a pointer and of what is around it to a list, those further out first.</summary>
    public void FindAround(string pointer, List<T> found)
    {
        var hash = HashSeed;
        for (var i = 0; i <= pointer.Length && !IsEmpty; i++)
        {
            if (i > 0 && (i == pointer.Length || pointer[i] == '/') && _values.TryGetValue(hash, out var values))
            {
                foreach (var (known, value) in values)
                {
                    if (known.Length == i && string.CompareOrdinal(known, 0, pointer, 0, i) == 0)
                    {
                        found.Add(value);
                    }
                }
            }

            hash = i < pointer.Length ? Mix(hash, pointer[i]) : hash;
        }
    }

    private static ulong Mix(ulong hash, char character) => unchecked((hash ^ character) * HashFactor);
}
