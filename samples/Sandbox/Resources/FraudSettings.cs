using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Specwright.Sandbox.Resources;

/// <summary>The fraud settings of a zone. A criterion that nobody has set yet is <see langword="null"/>, a cleared one is empty.</summary>
internal sealed record FraudSettings
{
    /// <summary>What a zone has before anybody configures it.</summary>
    public static readonly FraudSettings Initial = new() { UsernameExpressions = ["http.request.body.form[\"username\"][0]"] };

    public bool UserProfiles { get; init; }

    public ImmutableArray<string> UsernameExpressions { get; init; } = [];

    public ImmutableSortedSet<int>? SuccessCodes { get; init; }

    public ImmutableSortedSet<int>? FailureCodes { get; init; }

    /// <summary>
    /// All of them. Without user profiles the criteria are kept, but not shown: what GET returns can always be sent by PUT.
    /// </summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["user_profiles"] = UserProfiles ? "enabled" : "disabled",
            ["username_expressions"] = new JsonArray([.. UsernameExpressions.Select(text => JsonValue.Create(text))]),
        };
        if (UserProfiles && (SuccessCodes ?? FailureCodes) is not null)
        {
            var settings = new JsonObject();
            AddCriterion(settings, "success_criteria", SuccessCodes);
            AddCriterion(settings, "failure_criteria", FailureCodes);
            json["authentication_settings"] = settings;
        }

        return json;
    }

    private static void AddCriterion(JsonObject settings, string name, ImmutableSortedSet<int>? codes)
    {
        if (codes is not null)
        {
            settings[name] = new JsonObject
            {
                ["kind"] = "status_code",
                ["status_codes"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]),
            };
        }
    }
}
