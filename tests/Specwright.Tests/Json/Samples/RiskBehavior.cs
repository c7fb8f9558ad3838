using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A value of the behaviors map, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public sealed partial record RiskBehavior : OpenModel
{
    private static readonly ModelMembers s_members = new(typeof(RiskBehavior), "rrrr", "name", "description", "enabled", "risk_level");
    private string _name = null!;
    private string _description = null!;
    private bool _enabled;
    private OpenEnum<RiskLevel> _riskLevel;

    public required string Name { get => _name; init => _name = value; }

    public required string Description { get => _description; init => _description = value; }

    public required bool Enabled { get => _enabled; init => _enabled = value; }

    public required OpenEnum<RiskLevel> RiskLevel { get => _riskLevel; init => _riskLevel = value; }

    public bool Equals(RiskBehavior? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override ModelMembers MemberTable() => s_members;

    protected override void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)
    {
        while (members.Next(ref reader))
        {
            switch (members.Index)
            {
                case 0: _name = JsonRead.String(ref reader); break;
                case 1: _description = JsonRead.String(ref reader); break;
                case 2: _enabled = JsonRead.Boolean(ref reader); break;
                case 3: _riskLevel = RiskLevelCodec.Instance.Open.ReadValue(ref reader); break;
                default: KeepUnknown(ref members, ref reader); break;
            }
        }
    }

    protected override void WriteMembers(ref MemberWriter members)
    {
        members.Write(0, _name);
        members.Write(1, _description);
        members.Write(2, _enabled);
        members.Write(3, _riskLevel, RiskLevelCodec.Instance.Open);
    }
}
