using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A record with a map of records, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public sealed partial record RiskBehaviors : OpenModel
{
    private static readonly ModelMembers s_members = new(typeof(RiskBehaviors), "r", "behaviors");
    private IReadOnlyDictionary<string, RiskBehavior> _behaviors = null!;

    public required IReadOnlyDictionary<string, RiskBehavior> Behaviors { get => _behaviors; init => _behaviors = value; }

    public bool Equals(RiskBehaviors? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override ModelMembers MemberTable() => s_members;

    protected override void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)
    {
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: _behaviors = JsonCodecs.Map(ModelCodec<RiskBehavior>.Instance).ReadValue(ref reader); break;
                default: KeepUnknown(ref members, ref reader); break;
            }
        }
    }

    protected override void WriteMembers(ref MemberWriter members)
    {
        members.Write(0, _behaviors, JsonCodecs.Map(ModelCodec<RiskBehavior>.Instance));
    }
}
