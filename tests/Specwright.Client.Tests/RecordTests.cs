using System.Text.Json;
using Cloudflare;

namespace Specwright.Client.Tests;

/// <summary>Generated records are values.</summary>
public sealed class RecordTests
{
    [Fact]
    public void CollectionsAreComparedByTheirContent()
    {
        FraudSettings one = Settings(["a", "b"], 200, 302);
        FraudSettings other = Settings(new List<string> { "a", "b" }, 200, 302);

        Assert.True(one == other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one != Settings(["b", "a"], 200, 302));
        Assert.True(one != Settings(["a", "b"], 200));
        Assert.True(one != one with { UsernameExpressions = null });
        Assert.True(one with { UsernameExpressions = [] } != one with { UsernameExpressions = null });
    }

    [Fact]
    public void MapsAreComparedWhateverTheirOrder()
    {
        var one = new RiskBehaviorsUpdate
        {
            Behaviors = new Dictionary<string, RiskBehaviorUpdate> { ["a"] = Level(RiskLevel.Low), ["b"] = Level(RiskLevel.High) },
        };
        var other = new RiskBehaviorsUpdate
        {
            Behaviors = new SortedDictionary<string, RiskBehaviorUpdate> { ["b"] = Level(RiskLevel.High), ["a"] = Level(RiskLevel.Low) },
        };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(
            one,
            new RiskBehaviorsUpdate { Behaviors = new Dictionary<string, RiskBehaviorUpdate> { ["a"] = Level(RiskLevel.Low) } });
    }

    [Fact]
    public void UnknownMembersCount()
    {
        using JsonDocument document = JsonDocument.Parse("1");
        FraudSettings plain = Settings(["a"]);
        FraudSettings more = plain with { Unknown = new UnknownMembers([new("x", document.RootElement.Clone())]) };

        Assert.NotEqual(plain, more);
        Assert.Equal(more, plain with { Unknown = new UnknownMembers([new("x", document.RootElement.Clone())]) });
    }

    [Fact]
    public void WithChangesOneMemberOfACopy()
    {
        FraudSettings before = Settings(["a"], 200);

        FraudSettings after = before with { UserProfiles = FraudUserProfiles.Disabled };

        Assert.Equal(FraudUserProfiles.Enabled, before.UserProfiles);
        Assert.Equal(before, after with { UserProfiles = FraudUserProfiles.Enabled });
    }

    [Fact]
    public void TheTextIsTheJson()
    {
        Assert.Equal(
            """FraudSettings { "user_profiles": "enabled", "username_expressions": ["a", "b"], "authentication_settings": {"success_criteria": {"kind": "status_code", "status_codes": [200]}} }""",
            Settings(["a", "b"], 200).ToString());
        Assert.Equal("FraudSettings { }", new FraudSettings().ToString());
    }

    [Fact]
    public void AMemberThatCanBeOneThingOnlyIsThat() =>
        Assert.Equal(FraudLoginCriterionKind.StatusCode, new FraudLoginCriterion().Kind.Known);

    private static RiskBehaviorUpdate Level(RiskLevel level) => new() { Enabled = true, RiskLevel = level };

    private static FraudSettings Settings(IReadOnlyList<string> expressions, params int[] codes) => new()
    {
        UserProfiles = FraudUserProfiles.Enabled,
        UsernameExpressions = expressions,
        AuthenticationSettings = new() { SuccessCriteria = new() { Kind = FraudLoginCriterionKind.StatusCode, StatusCodes = codes } },
    };
}
