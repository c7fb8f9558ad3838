namespace Specwright.Generator.Common;

/// <summary>What belongs to nodes of an <see cref="OutlineGraph"/>, whose numbers stand close together.</summary>
internal sealed class NodeMap<T>
{
    private T?[] _values = [];

    /// <summary>What belongs to a node; the default of the type for nothing.</summary>
    public T? this[int node]
    {
        get => node < _values.Length ? _values[node] : default;
        set
        {
            if (node >= _values.Length)
            {
                Array.Resize(ref _values, Math.Max(node + 1, _values.Length * 2));
            }

            _values[node] = value;
        }
    }
}
