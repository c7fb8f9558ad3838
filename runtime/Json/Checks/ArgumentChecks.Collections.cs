namespace Specwright.CompilerServices;

/// <content>The rules of JSON Schema for lists, maps and nested models.</content>
public sealed partial class ArgumentChecks
{
    /// <summary><c>minItems</c>, <c>maxItems</c> and <c>uniqueItems</c>.</summary>
    public void Items<T>(string name, IReadOnlyCollection<T>? value, int min = 0, int max = int.MaxValue, bool unique = false)
    {
        if (value is null)
        {
            return;
        }

        if (value.Count < min)
        {
            Add(name, $"must have at least {Count(min, "item")}, but has {Text(value.Count)}");
        }
        else if (value.Count > max)
        {
            Add(name, $"must have at most {Count(max, "item")}, but has {Text(value.Count)}");
        }

        if (unique && value.Count > 1 && FindRepeated(value) is { } index)
        {
            Add(name, $"must not repeat an item, but item {Text(index)} is there before");
        }
    }

    /// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
    public void Properties<T>(string name, IReadOnlyDictionary<string, T>? value, int min = 0, int max = int.MaxValue)
    {
        if (value is null)
        {
            return;
        }

        if (value.Count < min)
        {
            Add(name, $"must have at least {Text(min)} {(min == 1 ? "entry" : "entries")}, but has {Text(value.Count)}");
        }
        else if (value.Count > max)
        {
            Add(name, $"must have at most {Text(max)} {(max == 1 ? "entry" : "entries")}, but has {Text(value.Count)}");
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

    /// <summary>Checks a nested model by its own rules; <see langword="null"/> has none.</summary>
    public void Model(string name, JsonModel? value) => CheckModel(name, value);

    /// <inheritdoc cref="Model(string, JsonModel)"/>
    public void Model(string name, OpenModel? value) => CheckModel(name, value);

    /// <summary>Checks a nested value by its own rules; <see langword="null"/> has none.</summary>
    internal void Model<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null && EnterNamed(name, out var isNamed))
        {
            codec.Check(value, this);
            LeaveNamed(isNamed);
        }
    }

    /// <inheritdoc cref="Model{T}(string, T, JsonCodec{T})"/>
    internal void Model<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } model)
        {
            Model(name, model, codec);
        }
    }

    /// <summary>Checks each model of a list by its own rules.</summary>
    internal void Models<T>(string name, IReadOnlyList<T>? models, JsonCodec<T> codec)
    {
        if (models is null || !EnterNamed(name, out var isNamed))
        {
            return;
        }

        for (var i = 0; i < models.Count; i++)
        {
            if (models[i] is { } model && Enter(new Step(null, i)))
            {
                codec.Check(model, this);
                Leave();
            }
        }

        LeaveNamed(isNamed);
    }

    /// <summary>Checks each model of a map by its own rules.</summary>
    internal void ModelMap<T>(string name, IReadOnlyDictionary<string, T>? models, JsonCodec<T> codec)
    {
        if (models is null || !EnterNamed(name, out var isNamed))
        {
            return;
        }

        foreach (var entry in models)
        {
            if (entry.Value is { } model && Enter(new Step(entry.Key, -1)))
            {
                codec.Check(model, this);
                Leave();
            }
        }

        LeaveNamed(isNamed);
    }

    // An empty name means the current place itself: there is nothing to step into.
    private bool EnterNamed(string name, out bool isNamed)
    {
        isNamed = name.Length > 0;
        return !isNamed || Enter(new Step(name, -1));
    }

    private void LeaveNamed(bool isNamed)
    {
        if (isNamed)
        {
            Leave();
        }
    }

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

        public int GetHashCode(T value)
        {
            var hash = new HashBuilder();
            hash.Add(value);
            return hash.ToHashCode();
        }
    }

    private void CheckModel(string name, IModel? value)
    {
        if (value is not null && EnterNamed(name, out var isNamed))
        {
            value.Check(this);
            LeaveNamed(isNamed);
        }
    }
}
