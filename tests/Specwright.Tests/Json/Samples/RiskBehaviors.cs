using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A record with a map of records, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(Codec))]
public sealed partial record RiskBehaviors
{
    public required IReadOnlyDictionary<string, RiskBehavior> Behaviors { get; init; }

    public UnknownMembers? Unknown { get; init; }

    public bool Equals(RiskBehaviors? other) => ReferenceEquals(this, other) || (other is not null
        && ValueEquality.Equals(Behaviors, other.Behaviors)
        && ValueEquality.Equals(Unknown, other.Unknown));

    public override int GetHashCode()
    {
        var hash = new HashBuilder();
        hash.Add(Behaviors);
        hash.Add(Unknown);
        return hash.ToHashCode();
    }

    private bool PrintMembers(StringBuilder builder) => ModelText.Print(builder, this, Codec.Instance);

    public sealed class Codec : JsonCodec<RiskBehaviors>
    {
        public static readonly Codec Instance = new();

        private static readonly ModelMembers s_members = new(typeof(RiskBehaviors), "r", "behaviors");

        public override RiskBehaviors ReadValue(ref Utf8JsonReader reader)
        {
            IReadOnlyDictionary<string, RiskBehavior>? behaviors = null;
            UnknownMembers? unknown = null;
            var members = new MemberReader(s_members, ref reader);
            while (members.Next(ref reader))
            {
                switch (members.Index)
                {
                    case 0: behaviors = JsonCodecs.Map(RiskBehavior.Codec.Instance).ReadValue(ref reader); break;
                    default: members.Keep(ref reader, ref unknown); break;
                }
            }

            members.End(ref reader);
            return new() { Behaviors = behaviors!, Unknown = unknown };
        }

        public override void WriteValue(Utf8JsonWriter writer, RiskBehaviors value)
        {
            writer.WriteStartObject();
            JsonWrite.Member(writer, s_members[0], JsonWrite.NotNull(value.Behaviors, "behaviors"), JsonCodecs.Map(RiskBehavior.Codec.Instance));
            UnknownMembers.Write(writer, value.Unknown);
            writer.WriteEndObject();
        }
    }
}
