using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox.Resources;

/// <summary>The fraud settings of the sandbox's zone.</summary>
internal sealed class FraudSettingsResource : IResource
{
    private const int MaxIdLength = 32;

    private readonly Lock _lock = new();
    private FraudSettings _settings = FraudSettings.Initial;

    public string WritePermission => "Fraud Detection Write";

    public void CheckOwner(string id)
    {
        if (id.Length > MaxIdLength)
        {
            throw new RefusedException(
                StatusCodes.Status400BadRequest,
                new Message(Codes.InvalidValue, $"A zone's identifier has at most {MaxIdLength} characters."));
        }

        if (id != SandboxIdentity.ZoneId)
        {
            throw new RefusedException(
                StatusCodes.Status404NotFound,
                new Message(Codes.UnknownZone, "There is no zone with this identifier."));
        }
    }

    public JsonNode Read()
    {
        lock (_lock)
        {
            return _settings.ToJson();
        }
    }

    public Reply Update(JsonElement body)
    {
        lock (_lock)
        {
            var update = new FraudSettingsUpdate();
            FraudSettings next = update.Apply(_settings, body);
            if (update.Errors.Count > 0)
            {
                throw new RefusedException(new Reply
                {
                    Status = StatusCodes.Status400BadRequest,
                    Errors = update.Errors,
                    Messages = update.Details,
                });
            }

            _settings = next;
            return new Reply { Result = next.ToJson(), Messages = update.Remarks };
        }
    }
}
