using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A value of the behaviors map, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public sealed partial record RiskBehavior : OpenModel
{
    private static readonly ModelMembers s_members = new("rrrr", "name", "description", "enabled", "risk_level");
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

    protected override void VisitMembers(ref MemberVisitor members)
    {
        while (members.Next(s_members))
        {
            switch (members.Index)
            {
                case 0: members.Value(ref _name); break;
                case 1: members.Value(ref _description); break;
                case 2: members.Value(ref _enabled); break;
                case 3: members.Value(ref _riskLevel, RiskLevelCodec.Instance.Open); break;
            }
        }
    }
}
