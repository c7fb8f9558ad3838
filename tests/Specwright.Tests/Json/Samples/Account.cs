using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>
/// A record with a member of every flag, a secret, collections and itself as a member, in the shape that the generator gives it.
/// </summary>
[JsonConverter(typeof(JsonCodecFactory))]
public sealed partial record Account : OpenModel
{
    private static readonly ModelMembers s_members = new(
        typeof(Account),
        "rRonvVooo",
        "id",
        "owner",
        "seats",
        "tags",
        "notes",
        "settings",
        "token",
        "parent",
        "limits");
    private string _id = null!;
    private string? _owner;
    private int? _seats;
    private IReadOnlyList<string>? _tags;
    private Optional<string?> _notes;
    private JsonElement _settings;
    private string? _token;
    private Account? _parent;
    private IReadOnlyDictionary<string, IReadOnlyList<int>>? _limits;

    public required string Id { get => _id; init => _id = value; }

    public required string? Owner { get => _owner; init => _owner = value; }

    public int? Seats { get => _seats; init => _seats = value; }

    public IReadOnlyList<string>? Tags { get => _tags; init => _tags = value; }

    public Optional<string?> Notes { get => _notes; init => _notes = value; }

    public required JsonElement Settings { get => _settings; init => _settings = value; }

    public string? Token { get => _token; init => _token = value; }

    public Account? Parent { get => _parent; init => _parent = value; }

    public IReadOnlyDictionary<string, IReadOnlyList<int>>? Limits { get => _limits; init => _limits = value; }

    public bool Equals(Account? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override ModelMembers MemberTable() => s_members;

    protected override void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)
    {
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: _id = JsonRead.String(ref reader); break;
                case 1: _owner = JsonRead.String(ref reader); break;
                case 2: _seats = JsonRead.Int32(ref reader); break;
                case 3: _tags = JsonCodecs.List(JsonCodecs.String).ReadValue(ref reader); break;
                case 4:
                    _notes = JsonRead.IsNull(ref reader)
                    ? new Optional<string?>(null)
                    : new Optional<string?>(JsonRead.String(ref reader)); break;
                case 5: _settings = JsonRead.Element(ref reader); break;
                case 6: _token = JsonRead.String(ref reader); break;
                case 7: _parent = ModelCodec<Account>.Instance.ReadValue(ref reader); break;
                case 8: _limits = JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32)).ReadValue(ref reader); break;
                default: KeepUnknown(ref members, ref reader); break;
            }
        }
    }

    protected override void WriteMembers(ref MemberWriter members)
    {
        members.Write(0, _id);
        members.Write(1, _owner);
        members.Write(2, _seats);
        members.Write(3, _tags, JsonCodecs.List(JsonCodecs.String));
        members.Write(4, _notes, JsonCodecs.String);
        members.Write(5, _settings, JsonCodecs.Element);
        members.WriteSecret(6, _token);
        members.Write(7, _parent);
        members.Write(8, _limits, JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32)));
    }
}
