using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>
/// What tells the cases of a union (<c>oneOf</c>, <c>anyOf</c>) apart. A case is decided from one pass over the members of a value; none is
/// read for it.
/// </summary>
/// <remarks>
/// The kind of the value comes first. Of an object, these decide, one after the other: a member whose text names the case; the records
/// whose
/// required members are all there and whose tests hold, of which the one that knows most of the members wins (then the one with more listed
/// values, then the first); the case that takes any other object.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CaseTests
{
    private const int NoCase = -1;

    private (DiscriminatorTexts Texts, int[] Cases)[] _discriminators = [];
    private int _strings = NoCase;
    private int _numbers = NoCase;
    private int _numberTexts = NoCase;
    private int _booleans = NoCase;
    private int _arrays = NoCase;
    private int _absent = NoCase;
    private int _otherObjects = NoCase;
    private JsonKinds _otherValues;
    private RecordTests? _records;

    /// <summary>Values of these kinds are of the case.</summary>
    /// <param name="kinds">The kinds; objects have tests of their own.</param>
    /// <param name="index">The case.</param>
    public CaseTests Kind(JsonKinds kinds, int index)
    {
        Set(kinds, JsonKinds.String, ref _strings, index);
        Set(kinds, JsonKinds.Number, ref _numbers, index);
        Set(kinds, JsonKinds.NumberText, ref _numberTexts, index);
        Set(kinds, JsonKinds.Boolean, ref _booleans, index);
        Set(kinds, JsonKinds.Array, ref _arrays, index);
        return this;
    }

    /// <summary>Objects that nothing else takes are of the case.</summary>
    /// <param name="index">The case.</param>
    /// <param name="values">
    /// The kinds that the values of its members are of; <see cref="JsonKinds.None"/> when they need not be looked at.
    /// </param>
    public CaseTests OtherObjects(int index, JsonKinds values = JsonKinds.None)
    {
        _otherObjects = index;
        _otherValues = values;
        return this;
    }

    /// <summary>A member's text names the case.</summary>
    /// <param name="texts">The member, and its texts.</param>
    /// <param name="cases">The case of each text; where there is one only, all texts name it.</param>
    public CaseTests Discriminator(DiscriminatorTexts texts, params int[] cases)
    {
        _discriminators = [.. _discriminators, (texts, cases)];
        return this;
    }

    /// <summary>Objects without the member that was given last are of the case.</summary>
    /// <param name="index">The case.</param>
    public CaseTests Absent(int index)
    {
        _absent = index;
        return this;
    }

    /// <summary>Objects with a record's required members are of the case.</summary>
    /// <param name="index">The case.</param>
    /// <param name="members">The record's members.</param>
    public CaseTests Record(int index, ModelMembers members)
    {
        (_records ??= new RecordTests()).Add(index, members);
        return this;
    }

    /// <summary>A member of the record that was given last has values of these kinds only, if it is there.</summary>
    /// <param name="member">The member's place in the record.</param>
    /// <param name="kinds">The kinds; <c>null</c> is always allowed.</param>
    public CaseTests Member(int member, JsonKinds kinds)
    {
        _records!.Restrict(member, kinds);
        return this;
    }

    /// <summary>A member of the record that was given last has no other values than these, if it is there.</summary>
    /// <param name="member">The member's place in the record.</param>
    /// <param name="kind">What the values are.</param>
    /// <param name="values">The strings, or integers as they are written without fraction or exponent.</param>
    public CaseTests Constant(int member, JsonKinds kind, params string[] values)
    {
        _records!.Restrict(member, kind, new Utf8Names(values), isClosed: true);
        return this;
    }

    /// <summary>
    /// A member of the record that was given last has one of these values, or one that the specification does not list yet.
    /// </summary>
    /// <param name="member">The member's place in the record.</param>
    /// <param name="kind">What the values are.</param>
    /// <param name="values">The strings, or integers as they are written without fraction or exponent.</param>
    public CaseTests Listed(int member, JsonKinds kind, params string[] values)
    {
        _records!.Restrict(member, kind, new Utf8Names(values), isClosed: false);
        return this;
    }

    /// <summary>Finds the case of a value.</summary>
    /// <param name="reader">Stands on the value, and stays there.</param>
    /// <returns>The case; -1 if it is none of them.</returns>
    internal int Find(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => FindObject(ref reader, out _),
        JsonTokenType.String when _strings >= 0 || _numberTexts < 0 => _strings,
        JsonTokenType.String => JsonNumberText.IsNumberOrName(JsonText.Unescaped(ref reader)) ? _numberTexts : NoCase,
        JsonTokenType.Number => _numbers,
        JsonTokenType.True or JsonTokenType.False => _booleans,
        JsonTokenType.StartArray => _arrays,
        _ => NoCase,
    };

    /// <summary>Finds the case of an object.</summary>
    /// <param name="reader">Stands on the object, and stays there.</param>
    /// <param name="steps">How many comparisons were made, for tests of what that grows with.</param>
    internal int FindObject(ref Utf8JsonReader reader, out int steps)
    {
        steps = 0;
        foreach (var (texts, cases) in _discriminators)
        {
            var text = texts.FindAhead(ref reader);
            if (text >= 0)
            {
                return cases[cases.Length == 1 ? 0 : text];
            }

            if (text == DiscriminatorTexts.Absent && _absent >= 0)
            {
                return _absent;
            }
        }

        if (_records is null)
        {
            return _otherObjects;
        }

        var index = _records.Find(reader, _otherValues, out var areOthers, out steps);
        return index >= 0 ? index : areOthers ? _otherObjects : NoCase;
    }

    private static void Set(JsonKinds kinds, JsonKinds kind, ref int index, int value) => index = (kinds & kind) != 0 ? value : index;
}
