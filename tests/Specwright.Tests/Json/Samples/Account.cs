using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A record with a member of every flag, a secret, collections and itself as a member, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(Codec))]
public sealed partial record Account
{
    public required string Id { get; init; }

    public required string? Owner { get; init; }

    public int? Seats { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public Optional<string?> Notes { get; init; }

    public required JsonElement Settings { get; init; }

    public string? Token { get; init; }

    public Account? Parent { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<int>>? Limits { get; init; }

    public UnknownMembers? Unknown { get; init; }

    public bool Equals(Account? other) => ReferenceEquals(this, other) || (other is not null
        && ValueEquality.Equals(Id, other.Id)
        && ValueEquality.Equals(Owner, other.Owner)
        && ValueEquality.Equals(Seats, other.Seats)
        && ValueEquality.Equals(Tags, other.Tags)
        && ValueEquality.Equals(Notes, other.Notes)
        && ValueEquality.Equals(Settings, other.Settings)
        && ValueEquality.Equals(Token, other.Token)
        && ValueEquality.Equals(Parent, other.Parent)
        && ValueEquality.Equals(Limits, other.Limits)
        && ValueEquality.Equals(Unknown, other.Unknown));

    public override int GetHashCode()
    {
        var hash = new HashBuilder();
        hash.Add(Id);
        hash.Add(Owner);
        hash.Add(Seats);
        hash.Add(Tags);
        hash.Add(Notes);
        hash.Add(Settings);
        hash.Add(Token);
        hash.Add(Parent);
        hash.Add(Limits);
        hash.Add(Unknown);
        return hash.ToHashCode();
    }

    private bool PrintMembers(StringBuilder builder) => ModelText.Print(builder, this, Codec.Instance);

    public sealed class Codec : JsonCodec<Account>
    {
        public static readonly Codec Instance = new();

        private static readonly ModelMembers s_members = new(typeof(Account), "rRonvVooo", "id", "owner", "seats", "tags", "notes", "settings", "token", "parent", "limits");

        public override Account ReadValue(ref Utf8JsonReader reader)
        {
            string? id = null;
            string? owner = null;
            int? seats = null;
            IReadOnlyList<string>? tags = null;
            Optional<string?> notes = default;
            JsonElement settings = default;
            string? token = null;
            Account? parent = null;
            IReadOnlyDictionary<string, IReadOnlyList<int>>? limits = null;
            UnknownMembers? unknown = null;
            var members = new MemberReader(s_members, ref reader);
            while (members.Next(ref reader))
            {
                switch (members.Index)
                {
                    case 0: id = JsonRead.String(ref reader); break;
                    case 1: owner = JsonRead.String(ref reader); break;
                    case 2: seats = JsonRead.Int32(ref reader); break;
                    case 3: tags = JsonCodecs.List(JsonCodecs.String).ReadValue(ref reader); break;
                    case 4: notes = JsonRead.IsNull(ref reader) ? new Optional<string?>(null) : new(JsonRead.String(ref reader)); break;
                    case 5: settings = JsonRead.Element(ref reader); break;
                    case 6: token = JsonRead.String(ref reader); break;
                    case 7: parent = Instance.ReadValue(ref reader); break;
                    case 8: limits = JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32)).ReadValue(ref reader); break;
                    default: members.Keep(ref reader, ref unknown); break;
                }
            }

            members.End(ref reader);
            return new() { Id = id!, Owner = owner, Seats = seats, Tags = tags, Notes = notes, Settings = settings, Token = token, Parent = parent, Limits = limits, Unknown = unknown };
        }

        public override void WriteValue(Utf8JsonWriter writer, Account value)
        {
            writer.WriteStartObject();
            writer.WriteString(s_members[0], JsonWrite.NotNull(value.Id, "id"));
            writer.WriteString(s_members[1], value.Owner);
            if (value.Seats is { } seats)
            {
                writer.WriteNumber(s_members[2], seats);
            }

            if (value.Tags is { } tags)
            {
                JsonWrite.Member(writer, s_members[3], tags, JsonCodecs.List(JsonCodecs.String));
            }

            JsonWrite.Member(writer, s_members[4], value.Notes, JsonCodecs.String);
            JsonWrite.Member(writer, s_members[5], value.Settings, JsonCodecs.Element);
            if (value.Token is { } token)
            {
                JsonWrite.Secret(writer, s_members[6], token);
            }

            if (value.Parent is { } parent)
            {
                JsonWrite.Member(writer, s_members[7], parent, Instance);
            }

            if (value.Limits is { } limits)
            {
                JsonWrite.Member(writer, s_members[8], limits, JsonCodecs.Map(JsonCodecs.List(JsonCodecs.Int32)));
            }

            UnknownMembers.Write(writer, value.Unknown);
            writer.WriteEndObject();
        }
    }
}
