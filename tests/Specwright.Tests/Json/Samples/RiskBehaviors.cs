using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Specwright.CompilerServices;

namespace Specwright.Tests.Json.Samples;

/// <summary>A record with a map of records, in the shape that the generator gives it.</summary>
[JsonConverter(typeof(JsonCodecFactory))]
public sealed partial record RiskBehaviors : OpenModel
{
    private static readonly ModelMembers s_members = new("r", "behaviors");
    private IReadOnlyDictionary<string, RiskBehavior> _behaviors = null!;

    public required IReadOnlyDictionary<string, RiskBehavior> Behaviors { get => _behaviors; init => _behaviors = value; }

    public bool Equals(RiskBehaviors? other) => EqualMembers(other);

    public override int GetHashCode() => base.GetHashCode();

    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);

    protected override void VisitMembers(ref MemberVisitor members)
    {
        while (members.Next(s_members))
        {
            switch (members.Index)
            {
                case 0: members.Value(ref _behaviors, JsonCodecs.Map(ModelCodec<RiskBehavior>.Instance)); break;
            }
        }
    }
}
