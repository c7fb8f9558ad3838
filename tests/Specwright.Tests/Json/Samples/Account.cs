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

    protected override void VisitMembers(ref MemberVisitor members)
    {
        while (members.Next(s_members))
        {
            switch (members.Index)
            {
                case 0: members.Value(ref _id); break;
                case 1: members.Value(ref _owner); break;
                case 2: members.Value(ref _seats, JsonCodecs.Int32); break;
                case 3: members.Value(ref _tags, JsonCodecs.List(JsonCodecs.String)); break;
                case 4: members.Value(ref _notes, JsonCodecs.NullableReference(JsonCodecs.String)); break;
                case 5: members.Value(ref _settings, JsonCodecs.Element); break;
                case 6: members.Secret(ref _token); break;
                case 7: members.Value(ref _parent, ModelCodec<Account>.Instance); break;
                case 8: members.Value(ref _limits, JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32))); break;
            }
        }
    }
}
