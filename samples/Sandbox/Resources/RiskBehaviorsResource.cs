using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox.Resources;

/// <summary>The risk behaviors of the sandbox's account. Which ones there are is fixed; an update configures those that it names.</summary>
internal sealed class RiskBehaviorsResource : IResource
{
    private const string Root = "/behaviors";

    private readonly Lock _lock = new();
    private ImmutableList<RiskBehavior> _behaviors = [.. RiskBehavior.Initial];

    public string WritePermission => "Zero Trust Write";

    public void CheckOwner(string id)
    {
        if (id != SandboxIdentity.AccountId)
        {
            throw new RefusedException(
                StatusCodes.Status404NotFound,
                new Message(Codes.UnknownAccount, "There is no account with this identifier."));
        }
    }

    public JsonNode Read()
    {
        lock (_lock)
        {
            return Result(_behaviors, behavior => behavior.ToJson());
        }
    }

    public Reply Update(JsonElement body)
    {
        lock (_lock)
        {
            var errors = new List<Message>();
            ImmutableList<RiskBehavior> next = _behaviors;
            var named = new List<RiskBehavior>();
            foreach (JsonProperty entry in Entries(body, errors))
            {
                string pointer = JsonPointer.Member(Root, entry.Name);
                if (next.Find(behavior => behavior.Id == entry.Name) is not { } current)
                {
                    errors.Add(new Message(Codes.UnknownBehavior, $"There is no behavior '{entry.Name}'.", pointer));
                }
                else if (Configure(current, entry.Value, pointer, errors) is { } configured)
                {
                    next = next.Replace(current, configured);
                    named.Add(configured);
                }
            }

            if (errors.Count > 0)
            {
                throw new RefusedException(StatusCodes.Status400BadRequest, errors);
            }

            _behaviors = next;
            return new Reply { Result = Result(named, behavior => behavior.ToConfigurationJson()) };
        }
    }

    private static IEnumerable<JsonProperty> Entries(JsonElement body, List<Message> errors)
    {
        if (body.TryGetProperty("behaviors", out JsonElement behaviors) && behaviors.ValueKind == JsonValueKind.Object)
        {
            return behaviors.EnumerateObject();
        }

        errors.Add(new Message(Codes.InvalidValue, "'behaviors' must be an object with one member for each behavior.", Root));
        return [];
    }

    private static RiskBehavior? Configure(RiskBehavior current, JsonElement value, string pointer, List<Message> errors)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new Message(Codes.InvalidValue, "A behavior's configuration must be an object.", pointer));
            return null;
        }

        int before = errors.Count;
        if (!value.TryGetProperty("enabled", out JsonElement enabled)
            || enabled.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            errors.Add(new Message(Codes.InvalidValue, "'enabled' must be true or false.", JsonPointer.Member(pointer, "enabled")));
        }

        if (!value.TryGetProperty("risk_level", out JsonElement level)
            || level.ValueKind != JsonValueKind.String
            || level.GetString() is not ("low" or "medium" or "high"))
        {
            errors.Add(
                new Message(Codes.InvalidValue, "'risk_level' must be low, medium or high.", JsonPointer.Member(pointer, "risk_level")));
        }

        return errors.Count > before ? null : current with { Enabled = enabled.GetBoolean(), RiskLevel = level.GetString()! };
    }

    private static JsonObject Result(IEnumerable<RiskBehavior> behaviors, Func<RiskBehavior, JsonObject> toJson)
    {
        var map = new JsonObject();
        foreach (RiskBehavior behavior in behaviors)
        {
            map[behavior.Id] = toJson(behavior);
        }

        return new JsonObject { ["behaviors"] = map };
    }
}
