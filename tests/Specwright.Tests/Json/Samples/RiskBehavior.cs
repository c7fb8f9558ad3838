using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A value of the behaviors map, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(Codec))]
public sealed partial record RiskBehavior
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required bool Enabled { get; init; }

    public required OpenEnum<RiskLevel> RiskLevel { get; init; }

    public UnknownMembers? Unknown { get; init; }

    public bool Equals(RiskBehavior? other) => ReferenceEquals(this, other) || (other is not null
        && ValueEquality.Equals(Name, other.Name)
        && ValueEquality.Equals(Description, other.Description)
        && Enabled == other.Enabled
        && RiskLevel == other.RiskLevel
        && ValueEquality.Equals(Unknown, other.Unknown));

    public override int GetHashCode()
    {
        var hash = new HashBuilder();
        hash.Add(Name);
        hash.Add(Description);
        hash.Add(Enabled);
        hash.Add(RiskLevel);
        hash.Add(Unknown);
        return hash.ToHashCode();
    }

    private bool PrintMembers(StringBuilder builder) => ModelText.Print(builder, this, Codec.Instance);

    public sealed class Codec : JsonCodec<RiskBehavior>
    {
        public static readonly Codec Instance = new();

        private static readonly ModelMembers s_members = new(typeof(RiskBehavior), "rrrr", "name", "description", "enabled", "risk_level");

        public override RiskBehavior ReadValue(ref Utf8JsonReader reader)
        {
            string? name = null;
            string? description = null;
            bool enabled = default;
            OpenEnum<RiskLevel> riskLevel = default;
            UnknownMembers? unknown = null;
            var members = new MemberReader(s_members, ref reader);
            while (members.Next(ref reader))
            {
                switch (members.Index)
                {
                    case 0: name = JsonRead.String(ref reader); break;
                    case 1: description = JsonRead.String(ref reader); break;
                    case 2: enabled = JsonRead.Boolean(ref reader); break;
                    case 3: riskLevel = RiskLevelCodec.Instance.Open.ReadValue(ref reader); break;
                    default: members.Keep(ref reader, ref unknown); break;
                }
            }

            members.End(ref reader);
            return new() { Name = name!, Description = description!, Enabled = enabled, RiskLevel = riskLevel, Unknown = unknown };
        }

        public override void WriteValue(Utf8JsonWriter writer, RiskBehavior value)
        {
            writer.WriteStartObject();
            writer.WriteString(s_members[0], JsonWrite.NotNull(value.Name, "name"));
            writer.WriteString(s_members[1], JsonWrite.NotNull(value.Description, "description"));
            writer.WriteBoolean(s_members[2], value.Enabled);
            JsonWrite.Member(writer, s_members[3], value.RiskLevel, RiskLevelCodec.Instance.Open);
            UnknownMembers.Write(writer, value.Unknown);
            writer.WriteEndObject();
        }
    }
}
