using System.ComponentModel;
using System.Text.Json;

namespace Specwright.CompilerServices;

/// <summary>The members of one object schema: their JSON names, and what each of them may be; made once a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelMembers
{
    private readonly string[] _names;
    private readonly MemberFlag[] _flags;
    private readonly bool[]? _readOnly;
    private readonly bool[]? _secret;
    private Utf8Names? _utf8;
    private EncodedText[]? _encoded;

    /// <summary>Describes the members, in the order in which they are declared and written.</summary>
    /// <param name="flags">A letter a member, as <see cref="MemberFlag"/> has them.</param>
    /// <param name="names">The members' names in JSON.</param>
    /// <exception cref="ArgumentException">There are more or fewer flags than names.</exception>
    public ModelMembers(string flags, params string[] names)
    {
        if (flags.Length != names.Length)
        {
            throw new ArgumentException($"There are {names.Length} members and {flags.Length} flags.", nameof(flags));
        }

        _flags = new MemberFlag[flags.Length];
        _names = names;
        for (var i = 0; i < flags.Length; i++)
        {
            var flag = MemberFlags.Decode(flags[i]);
            _flags[i] = MemberFlags.ToPlain(flag);
            if (MemberFlags.IsReadOnly(flag))
            {
                _readOnly ??= new bool[flags.Length];
                _readOnly[i] = true;
            }
            else if (MemberFlags.IsSecret(flag))
            {
                _secret ??= new bool[flags.Length];
                _secret[i] = true;
            }

            if (!MemberFlags.IsRequired(flag))
            {
                continue;
            }

            if (i < 64)
            {
                Required |= 1UL << i;
            }
            else
            {
                RequiredBeyond ??= new ulong[(names.Length - 1) / 64];
                RequiredBeyond[(i / 64) - 1] |= 1UL << i;
            }
        }
    }

    /// <summary>Describes the members of a record that keeps all others in a field of its own.</summary>
    /// <inheritdoc cref="ModelMembers(string, string[])"/>
    public static ModelMembers WithRest(string flags, params string[] names) => new(flags, names) { HasRest = true };

    /// <summary>The type's name, known when an object of it is first visited.</summary>
    internal string? Type { get; set; }

    /// <summary>Whether the record keeps members without a property in a field of its own.</summary>
    internal bool HasRest { get; private set; }

    /// <summary>How many members there are.</summary>
    internal int Count => _names.Length;

    /// <summary>One bit for each required member among the first 64.</summary>
    internal ulong Required { get; }

    /// <summary>The bits of the required members from the 65th on; absent if there is none.</summary>
    internal ulong[]? RequiredBeyond { get; }

    /// <summary>The names as UTF-8; made when the type is first read.</summary>
    internal Utf8Names Utf8 => _utf8 ??= new Utf8Names(_names);

    /// <summary>The names as they are written, with quotes and colon; made when the type is first written.</summary>
    internal EncodedText[] Encoded => _encoded ??= EncodedText.Names(_names);

    /// <summary>The name of a member.</summary>
    internal string Name(int index) => _names[index];

    /// <summary>The flag of a member, whether or not it is read only or secret.</summary>
    internal MemberFlag Flag(int index) => _flags[index];

    /// <summary>Whether there are members that are not always written.</summary>
    internal bool MayHide => _readOnly is not null || _secret is not null;

    /// <summary>Whether a member is read only.</summary>
    internal bool IsReadOnly(int index) => _readOnly is not null && _readOnly[index];

    /// <summary>Whether only the wire may show a member.</summary>
    internal bool IsSecret(int index) => _secret is not null && _secret[index];

    /// <summary>The index of the name that the reader stands on, however it is written; -1 if it is not a member.</summary>
    internal int Find(ref Utf8JsonReader reader) => Utf8.Find(ref reader);
}
