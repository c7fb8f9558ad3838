using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>Reads the members of a JSON object one by one, and finds which of the type's members each one is.</summary>
/// <remarks>
/// Objects nearly always come in the order of their declaration, so that the member behind the last one is tried first; order and
/// repetition are free all the same. Of a name that comes twice, the last value counts. It holds nothing of the reader.
/// </remarks>
internal ref struct MemberReader
{
    private const int Done = -1;
    private const int MembersBetweenChecks = 4096;

    private ModelMembers _members;
    private Utf8Names _names;
    private long _start;
    private ulong[]? _foundBeyond;
    private ulong _found;
    private int _next;

    /// <summary>
    /// The member's place in the declaration; -1 for a member that the type does not have: then comes <see cref="Keep"/> or
    /// <see cref="Skip"/>.
    /// </summary>
    public int Index { readonly get; private set; }

    /// <summary>
    /// Begins an object. Not a constructor: what that makes is copied before it is used, which takes longer than all it does.
    /// </summary>
    /// <param name="members">The type's members.</param>
    /// <param name="reader">Stands on the object's first token.</param>
    /// <exception cref="JsonReadException">The value is not an object.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(ModelMembers members, ref Utf8JsonReader reader)
    {
        _members = members;
        _names = members.Utf8;
        _start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            FailStart(ref reader);
        }
    }

    /// <summary>
    /// Moves to the value of the next member that has one; a <c>null</c> that says no more than an absent member is passed over.
    /// </summary>
    /// <returns><c>false</c> at the end of the object.</returns>
    /// <exception cref="JsonReadException">A member that may not be null is null.</exception>
    public bool Next(ref Utf8JsonReader reader)
    {
        var index = _next;
        if (index == Done)
        {
            return false;
        }

        while (true)
        {
            JsonRead.Move(ref reader);
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                return false;
            }

            if (!JsonText.IsPlain(ref reader) || !_names.Is(index, reader.ValueSpan))
            {
                index = _members.Find(ref reader);
                if (index < 0)
                {
                    Index = index;
                    return true;
                }
            }

            JsonRead.Move(ref reader);
            if (reader.TokenType == JsonTokenType.Null && !TakesNull(index, ref reader))
            {
                Find(index);
                _next = ++index;
                continue;
            }

            Find(index);
            _next = index + 1;
            Index = index;
            return true;
        }
    }

    /// <summary>Keeps an unknown member: reads its value as it is.</summary>
    public readonly void Keep(ref Utf8JsonReader reader, scoped ref UnknownMembers? unknown)
    {
        var name = JsonRead.Name(ref reader);
        JsonRead.Move(ref reader);
        (unknown ??= new UnknownMembers()).Set(name, JsonRead.Element(ref reader));
        if (unknown.Count % MembersBetweenChecks == 0)
        {
            JsonReading.ThrowIfCancelled();
        }
    }

    /// <summary>Keeps a member that has no property of its own, but a common type (<c>additionalProperties</c>): reads its value.</summary>
    /// <param name="reader">Stands on the member's name.</param>
    /// <param name="rest">The members kept so far.</param>
    /// <param name="codec">Reads the value.</param>
    /// <exception cref="JsonReadException">The value is not of the type.</exception>
    public readonly void Keep<T>(ref Utf8JsonReader reader, ref Dictionary<string, T>? rest, JsonCodec<T> codec)
    {
        var name = JsonRead.Name(ref reader);
        JsonRead.Move(ref reader);
        (rest ??= new Dictionary<string, T>(StringComparer.Ordinal))[name] = codec.ReadValue(ref reader);
    }

    /// <summary>Passes over an unknown member.</summary>
    public readonly void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            JsonRead.Truncated(ref reader);
        }
    }

    /// <summary>Ends the object.</summary>
    /// <exception cref="JsonReadException">Required members are missing; it names all of them.</exception>
    internal readonly void End()
    {
        if ((_members.Required & ~_found) != 0 || _members.RequiredBeyond is not null)
        {
            CheckRequired();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Find(int index)
    {
        if (index < 64)
        {
            _found |= 1UL << index;
        }
        else
        {
            FindBeyond(index);
        }
    }

    private void FindBeyond(int index)
    {
        _foundBeyond ??= new ulong[(_members.Count - 1) / 64];
        _foundBeyond[(index / 64) - 1] |= 1UL << index;
    }

    private readonly bool IsFound(int index) =>
        ((index < 64 ? _found : _foundBeyond is { } beyond ? beyond[(index / 64) - 1] : 0) & (1UL << index)) != 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FailStart(ref Utf8JsonReader reader)
    {
        JsonRead.Fail<bool>(ref reader, $"an object ({_members.Type})");
        _next = Done;
    }

    private readonly bool TakesNull(int index, ref Utf8JsonReader reader)
    {
        var flag = _members.Flag(index);
        if (flag is MemberFlag.OptionalTakingNull or MemberFlag.RequiredTakingNull)
        {
            return true;
        }

        // A null after a value cannot take the value back: rather an error than the first of two values.
        if ((flag == MemberFlag.Required || IsFound(index)) && !LenientJson.IsOn)
        {
            JsonRead.Fail<bool>(ref reader, flag == MemberFlag.Required
                ? $"a value of the required member '{_members.Name(index)}'"
                : $"one value of the member '{_members.Name(index)}'");
        }

        return false;
    }

    private readonly void CheckRequired()
    {
        List<string>? missing = null;
        for (var i = 0; i < _members.Count; i++)
        {
            if (MemberFlags.IsRequired(_members.Flag(i)) && !IsFound(i))
            {
                (missing ??= []).Add($"'{_members.Name(i)}'");
            }
        }

        if (missing is not null && _next != Done && !LenientJson.IsOn)
        {
            throw new JsonReadException(
                missing.Count == 1 ? $"the required member {missing[0]}" : $"the required members {string.Join(", ", missing)}",
                $"an object ({_members.Type}) without {(missing.Count == 1 ? "it" : "them")}",
                _start);
        }
    }
}
