using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Goes over the members of an object before it is read: their names, the kinds of their values, and the texts of these.</summary>
internal ref struct ObjectScan
{
    private Utf8JsonReader _reader;
    private ObjectIndex? _index;
    private int _member;
    private bool _isOpen;

    /// <summary>Begins a scan.</summary>
    /// <param name="reader">Stands on the object; a copy goes over it.</param>
    public ObjectScan(Utf8JsonReader reader)
    {
        _reader = reader;
        _isOpen = reader.TokenType == JsonTokenType.StartObject;
    }

    /// <summary>The first token of the member's value, behind <see cref="MoveToValue"/>.</summary>
    public readonly JsonTokenType Kind => _index is null ? _reader.TokenType : _index.Kind(_member);

    /// <summary>Moves to the next member's name.</summary>
    /// <returns><see langword="false"/> at the end of the object, and for what is no object.</returns>
    public bool Next()
    {
        if (_index is not null)
        {
            return NextInIndex();
        }

        if (!_isOpen)
        {
            return false;
        }

        JsonRead.Move(ref _reader);
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The index of the member's name among others; -1 if it is none of them.</summary>
    public int Find(Utf8Names names) => _index is null ? names.Find(ref _reader) : names.Find(_index.Name(_member));

    /// <summary>Whether the member has a name.</summary>
    public bool Is(ReadOnlySpan<byte> name) =>
        _index is null ? JsonText.Equals(ref _reader, name) : _index.Name(_member).SequenceEqual(name);

    /// <summary>Moves on to the member's value.</summary>
    public void MoveToValue()
    {
        if (_index is null)
        {
            JsonRead.Move(ref _reader);
        }
    }

    /// <summary>Passes over the member's value; called once for each member, when its value is of no more interest.</summary>
    public void Pass()
    {
        if (_index is not null || _reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        if (JsonReading.Current is not { } reading)
        {
            Skip(ref _reader);
            return;
        }

        _index = reading.Pass(ref _reader, out _member);
    }

    /// <summary>Whether the value is of one of the kinds.</summary>
    public bool IsOf(JsonKinds kinds) => Kind switch
    {
        JsonTokenType.String => (kinds & JsonKinds.String) != 0 || ((kinds & JsonKinds.NumberText) != 0 && IsNumberText()),
        JsonTokenType.Number => (kinds & JsonKinds.Number) != 0 || ((kinds & JsonKinds.Integer) != 0 && IsInteger()),
        JsonTokenType.True or JsonTokenType.False => (kinds & JsonKinds.Boolean) != 0,
        JsonTokenType.StartObject => (kinds & JsonKinds.Object) != 0,
        JsonTokenType.StartArray => (kinds & JsonKinds.Array) != 0,
        JsonTokenType.Null => (kinds & JsonKinds.Null) != 0,
        _ => false,
    };

    /// <summary>
    /// The index of the value among others: a string by its text, a number as it is written without fraction or exponent; -1 if it is none
    /// of them.
    /// </summary>
    public int FindValue(Utf8Names values) => Kind switch
    {
        JsonTokenType.String when _index is null => values.Find(ref _reader),
        JsonTokenType.String => _index.TryGetText(_member, out var text) ? values.Find(text) : -1,
        JsonTokenType.Number => FindNumber(values),
        _ => -1,
    };

    /// <summary>The value, if it is a number.</summary>
    public bool TryGetNumber(out JsonNumber number)
    {
        number = default;
        if (Kind != JsonTokenType.Number)
        {
            return false;
        }

        if (_index is null)
        {
            number = new JsonNumber(JsonText.Raw(ref _reader));
            return true;
        }

        if (!_index.TryGetText(_member, out var text))
        {
            return false;
        }

        number = new JsonNumber(text);
        return true;
    }

    /// <summary>Moves a reader to the end of the object or array that it stands on.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            JsonRead.Truncated(ref reader);
        }
    }

    // Of a number. 3.0 is an integer, too.
    private bool IsInteger()
    {
        if (_index is null)
        {
            return _reader.TryGetInt64(out _) || IsInteger(JsonText.Raw(ref _reader));
        }

        return _index.TryGetText(_member, out var text) && IsInteger(text);
    }

    private static bool IsInteger(ReadOnlySpan<byte> text)
    {
        var number = new JsonNumber(text);
        return number.TryToInt64(out _) || number.TryToUInt64(out _);
    }

    private bool IsNumberText()
    {
        if (_index is null)
        {
            return JsonNumberText.IsNumberOrName(JsonText.Unescaped(ref _reader));
        }

        return _index.TryGetText(_member, out var text) && JsonNumberText.IsNumberOrName(text);
    }

    private bool NextInIndex()
    {
        _member = _index!.Next(_member);
        if (_member >= 0)
        {
            return true;
        }

        _index = null;
        _isOpen = false;
        return false;
    }

    private int FindNumber(Utf8Names values)
    {
        if (_index is null)
        {
            return FindNumber(values, JsonText.Raw(ref _reader));
        }

        return _index.TryGetText(_member, out var text) ? FindNumber(values, text) : -1;
    }

    private static int FindNumber(Utf8Names values, ReadOnlySpan<byte> text) =>
        values.Find(text) is >= 0 and var index ? index
        : new JsonNumber(text).TryToInt64(out var number) ? values.Find(JsonText.OfInteger(number))
        : -1;
}
