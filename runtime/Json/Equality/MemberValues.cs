namespace Specwright.CompilerServices;

/// <summary>Takes the members of models as they would be written, to compare two models or to make a hash code: so a record says only once what its members are.</summary>
internal sealed class MemberValues
{
    private const int MaxHashed = 4;

    [ThreadStatic]
    private static MemberValues? t_spare;

    private readonly List<object?> _kept = [];
    private HashBuilder _hash;
    private Purpose _purpose;
    private int _count;
    private bool _differ;

    private enum Purpose
    {
        Keep,
        Compare,
        Hash,
    }

    /// <summary>Whether two models of the same type have equal members.</summary>
    public static bool AreEqual(JsonModel left, JsonModel right)
    {
        var values = Rent(Purpose.Keep);
        left.WriteTo(values);
        values._purpose = Purpose.Compare;
        right.WriteTo(values);
        var areEqual = !values._differ;
        values.Return();
        return areEqual;
    }

    /// <summary>The hash code of a model: the first few members that have a value are enough for a good one.</summary>
    public static int HashCode(JsonModel model)
    {
        var values = Rent(Purpose.Hash);
        model.WriteTo(values);
        var hash = values._hash.ToHashCode();
        values.Return();
        return hash;
    }

    /// <summary>Takes a value that is equal to another by its own rules.</summary>
    public void Add<T>(T value)
    {
        switch (_purpose)
        {
            case Purpose.Keep:
                _kept.Add(value);
                break;
            case Purpose.Compare:
                _differ = _differ || !ValueEquality.Item((T)_kept[_count++]!, value);
                break;
            case Purpose.Hash when value is not null:
                AddHash(HashBuilder.Item(value));
                break;
        }
    }

    /// <summary>Takes a value that its codec compares.</summary>
    public void Add<T>(T? value, JsonCodec<T> codec)
    {
        switch (_purpose)
        {
            case Purpose.Keep:
                _kept.Add(value);
                break;
            case Purpose.Compare:
                _differ = _differ || !codec.AreSame((T?)_kept[_count++], value);
                break;
            case Purpose.Hash when value is not null && _count < MaxHashed:
                AddHash(codec.HashCode(value));
                break;
        }
    }

    /// <inheritdoc cref="Add{T}(T, JsonCodec{T})"/>
    public void AddNullable<T>(T? value, JsonCodec<T> codec)
        where T : struct
    {
        Add(value.HasValue);
        Add(value.GetValueOrDefault(), codec);
    }

    private static MemberValues Rent(Purpose purpose)
    {
        // Models within models take others.
        var values = t_spare ?? new MemberValues();
        t_spare = null;
        values._purpose = purpose;
        return values;
    }

    private void Return()
    {
        _kept.Clear();
        _hash = default;
        _count = 0;
        _differ = false;
        t_spare = this;
    }

    private void AddHash(int hash)
    {
        if (_count++ < MaxHashed)
        {
            _hash.AddHash(hash);
        }
    }
}
