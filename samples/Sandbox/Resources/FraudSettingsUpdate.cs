using System.Collections.Immutable;
using System.Text.Json;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox.Resources;

/// <summary>
/// One update of fraud settings: applies what the request says to the present settings, and collects every rule that it breaks.
/// </summary>
internal sealed class FraudSettingsUpdate
{
    private const int MaxExpressions = 10;
    private const string ExpressionsPointer = "/username_expressions";
    private const string AuthenticationPointer = "/authentication_settings";

    private readonly List<Message> _errors = [];
    private readonly List<Message> _details = [];
    private readonly List<Message> _remarks = [];

    /// <summary>The rules that the request breaks.</summary>
    public IReadOnlyList<Message> Errors => _errors;

    /// <summary>What exactly is bad about a <see cref="Codes.BadRequest"/>.</summary>
    public IReadOnlyList<Message> Details => _details;

    /// <summary>What to tell about the settings if they are saved.</summary>
    public IReadOnlyList<Message> Remarks => _remarks;

    /// <summary>The settings after the update; to be dropped if there are <see cref="Errors"/>.</summary>
    public FraudSettings Apply(FraudSettings settings, JsonElement body)
    {
        if (body.TryGetProperty("user_profiles", out JsonElement profiles))
        {
            settings = settings with { UserProfiles = ReadUserProfiles(profiles) };
        }

        // Of all settings this one alone may be null, which means the same as leaving it out.
        if (body.TryGetProperty("username_expressions", out JsonElement expressions) && expressions.ValueKind != JsonValueKind.Null)
        {
            settings = settings with { UsernameExpressions = ReadExpressions(expressions) };
        }

        return body.TryGetProperty("authentication_settings", out JsonElement authentication)
            ? ApplyAuthentication(settings, authentication)
            : settings;
    }

    private bool ReadUserProfiles(JsonElement value)
    {
        string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (text is not ("enabled" or "disabled"))
        {
            _errors.Add(new Message(Codes.InvalidValue, "'user_profiles' must be enabled or disabled.", "/user_profiles"));
        }

        return text == "enabled";
    }

    private ImmutableArray<string> ReadExpressions(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            _errors.Add(new Message(Codes.InvalidValue, "'username_expressions' must be a list, or null.", ExpressionsPointer));
            return [];
        }

        var details = new List<Message>();
        if (value.GetArrayLength() > MaxExpressions)
        {
            string text = $"At most {MaxExpressions} expressions are possible; these are {value.GetArrayLength()}.";
            details.Add(new Message(Codes.BadRequest, text, ExpressionsPointer));
        }

        var expressions = ImmutableArray.CreateBuilder<string>();
        foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
        {
            string? expression = item.ValueKind == JsonValueKind.String ? item.GetString() : null;
            string? problem = expression is null ? "An expression must be a string." : UsernameExpression.FindProblem(expression);
            if (problem is not null)
            {
                details.Add(new Message(Codes.BadRequest, problem, JsonPointer.Item(ExpressionsPointer, index)));
            }

            expressions.Add(expression ?? "");
        }

        if (details.Count > 0)
        {
            _errors.Add(new Message(Codes.BadRequest, "Bad Request"));
            _details.AddRange(details);
        }

        return expressions.ToImmutable();
    }

    private FraudSettings ApplyAuthentication(FraudSettings settings, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            _errors.Add(new Message(Codes.InvalidValue, "'authentication_settings' must be an object.", AuthenticationPointer));
            return settings;
        }

        if (!settings.UserProfiles)
        {
            const string text = "Authentication settings need user profiles, which are disabled.";
            _errors.Add(new Message(Codes.UserProfilesDisabled, text, AuthenticationPointer));
        }

        var reader = new LoginCriterionReader(_errors, _remarks);
        settings = settings with
        {
            SuccessCodes = reader.Read(value, "success_criteria", AuthenticationPointer, settings.SuccessCodes),
            FailureCodes = reader.Read(value, "failure_criteria", AuthenticationPointer, settings.FailureCodes),
        };
        CheckOverlap(settings);
        return settings;
    }

    private void CheckOverlap(FraudSettings settings)
    {
        if (settings is { SuccessCodes: { } success, FailureCodes: { } failure } && success.Intersect(failure) is { IsEmpty: false } shared)
        {
            string text = $"A status code cannot mean both success and failure: {string.Join(", ", shared)}.";
            _errors.Add(new Message(Codes.OverlappingStatusCodes, text, AuthenticationPointer));
        }
    }
}
