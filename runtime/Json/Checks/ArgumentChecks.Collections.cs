namespace Specwright.CompilerServices;

/// <content>The rules of JSON Schema for lists and maps, and for what is in them.</content>
public sealed partial class ArgumentChecks
{
    /// <summary><c>minItems</c>, <c>maxItems</c> and <c>uniqueItems</c>.</summary>
    public void Items<T>(string name, IReadOnlyCollection<T>? value, int min = 0, int max = int.MaxValue, bool unique = false)
    {
        if (value is null)
        {
            return;
        }

        Count(name, value.Count, min, max, "item", "items");
        if (unique && value.Count > 1 && FindRepeated(value) is { } index)
        {
            Add(name, $"must not repeat an item, but item {Text(index)} is there before");
        }
    }

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public void Properties<T>(string name, IReadOnlyDictionary<string, T>? value, int min = 0, int max = int.MaxValue)
    {
        if (value is not null)
        {
            Count(name, value.Count, min, max, "entry", "entries");
        }
    }

    /// <summary>Checks each item of a list; inside the check, an empty name is the item itself.</summary>
    public void Each<T>(string name, IReadOnlyList<T>? items, Action<T, ArgumentChecks> check)
    {
        if (items is null || !EnterNamed(name, out var isNamed))
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item && Enter(new Step(null, i)))
            {
                check(item, this);
                Leave();
            }
        }

        LeaveNamed(isNamed);
    }

    /// <summary>Checks each value of a map; inside the check, an empty name is the value itself.</summary>
    public void EachValue<T>(string name, IReadOnlyDictionary<string, T>? map, Action<T, ArgumentChecks> check)
    {
        if (map is null || !EnterNamed(name, out var isNamed))
        {
            return;
        }

        foreach (var entry in map)
        {
            if (entry.Value is { } value && Enter(new Step(entry.Key, -1)))
            {
                check(value, this);
                Leave();
            }
        }

        LeaveNamed(isNamed);
    }

    /// <summary><c>minLength</c> and <c>maxLength</c> of each item: without a delegate in the generated code.</summary>
    public void EachLength(string name, IReadOnlyList<string?>? items, int min = 0, int max = int.MaxValue) =>
        Each(name, items, (item, checks) => checks.Length(string.Empty, item, min, max));

    /// <summary><c>pattern</c> of each item.</summary>
    public void EachPattern(string name, IReadOnlyList<string?>? items, string pattern) =>
        Each(name, items, (item, checks) => checks.Pattern(string.Empty, item, pattern));

    private static int? FindRepeated<T>(IReadOnlyCollection<T> items)
    {
        var seen = new HashSet<T>(ByValue<T>.Instance);
        var index = 0;
        foreach (var item in items)
        {
            if (!seen.Add(item))
            {
                return index;
            }

            index++;
        }

        return null;
    }

    // Lists and maps are equal by what is in them, as JSON Schema has it.
    private sealed class ByValue<T> : IEqualityComparer<T>
    {
        public static readonly ByValue<T> Instance = new();

        public bool Equals(T? x, T? y) => ValueEquality.Equals(x, y);

        public int GetHashCode(T value) => ValueEquality.HashCode(value);
    }
}
