namespace Specwright.Generator.Reading.Nodes;

/// <summary>An object for each kind of object of OpenAPI, as far as there is one.</summary>
internal sealed class KindMap<T>
    where T : class
{
    private readonly T?[] _values = new T?[KindMap.Size];

    /// <summary>What belongs to a kind; <see langword="null"/> for nothing.</summary>
    public T? this[NodeKind kind]
    {
        get => _values[(int)kind];
        set => _values[(int)kind] = value;
    }
}

/// <summary>What holds for every <see cref="KindMap{T}"/>.</summary>
internal static class KindMap
{
    /// <summary>How many kinds there are.</summary>
    public const int Size = (int)NodeKind.OAuthFlow + 1;
}
