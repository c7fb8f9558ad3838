using System.Runtime.CompilerServices;

namespace Specwright.CompilerServices;

/// <summary>
/// Takes the members of models as they would be written, to compare two models or to make a hash code.
/// </summary>
internal sealed class MemberValues
{
    [ThreadStatic]
    private static MemberValues? s_spare;

    // Values of value types stand in boxes that are used again: comparing allocates nothing.
    private object?[] _references = new object?[16];
    private object?[] _boxes = new object?[16];
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
    public static bool AreEqual(IModel left, IModel right)
    {
        var values = Rent(Purpose.Keep);
        default(MemberVisitor).Take(left, values);
        values._purpose = Purpose.Compare;
        values._count = 0;
        default(MemberVisitor).Take(right, values);
        var areEqual = !values._differ;
        values.Return();
        return areEqual;
    }

    /// <summary>The hash code of a model, of all its members.</summary>
    public static int HashCode(IModel model)
    {
        var values = Rent(Purpose.Hash);
        default(MemberVisitor).Take(model, values);
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
                Keep(value);
                break;
            case Purpose.Compare:
                var kept = Take<T>();
                _differ = _differ || !ValueEquality.Equals(kept, value);
                break;
            case Purpose.Hash:
                _hash.Add(ValueEquality.HashCode(value));
                break;
        }
    }

    /// <summary>Takes a value that its codec compares.</summary>
    public void Add<T>(T? value, JsonCodec<T> codec)
    {
        switch (_purpose)
        {
            case Purpose.Keep:
                Keep(value);
                break;
            case Purpose.Compare:
                var kept = Take<T?>();
                _differ = _differ || !codec.AreSame(kept, value);
                break;
            case Purpose.Hash:
                _hash.Add(codec.HashCodeOrZero(value));
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
        var values = s_spare ?? new MemberValues();
        s_spare = null;
        values._purpose = purpose;
        return values;
    }

    private void Return()
    {
        Array.Clear(_references, 0, Math.Min(_count, _references.Length));
        _hash = default;
        _count = 0;
        _differ = false;
        s_spare = this;
    }

    private void Keep<T>(T value)
    {
        if (_count == _references.Length)
        {
            Array.Resize(ref _references, 2 * _count);
            Array.Resize(ref _boxes, 2 * _count);
        }

        var index = _count++;
        if (!typeof(T).IsValueType)
        {
            _references[index] = value;
        }
        else if (_boxes[index] is StrongBox<T> box)
        {
            box.Value = value;
        }
        else
        {
            _boxes[index] = new StrongBox<T>(value);
        }
    }

    private T Take<T>()
    {
        var index = _count++;
        if (!typeof(T).IsValueType)
        {
            return (T)_references[index]!;
        }

        var box = (StrongBox<T>)_boxes[index]!;
        var value = box.Value!;
        box.Value = default!;
        return value;
    }
}
