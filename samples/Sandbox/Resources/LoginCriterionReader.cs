using System.Collections.Immutable;
using System.Text.Json;
using Specwright.Sandbox.Http;

namespace Specwright.Sandbox.Resources;

/// <summary>
/// Reads one criterion of an update, adding the rules that it breaks to <paramref name="errors"/> and what to tell about it to
/// <paramref name="remarks"/>.
/// </summary>
internal sealed class LoginCriterionReader(List<Message> errors, List<Message> remarks)
{
    private const int MaxCodes = 10;

    /// <summary>The status codes after the update: those of the request, or <paramref name="current"/> where it leaves them out.</summary>
    public ImmutableSortedSet<int>? Read(JsonElement settings, string name, string parent, ImmutableSortedSet<int>? current)
    {
        if (!settings.TryGetProperty(name, out JsonElement criterion))
        {
            return current;
        }

        string pointer = JsonPointer.Member(parent, name);
        if (criterion.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new Message(Codes.InvalidValue, $"'{name}' must be an object.", pointer));
            return current;
        }

        CheckKind(criterion, pointer);
        return criterion.TryGetProperty("status_codes", out JsonElement codes)
            ? ReadCodes(codes, JsonPointer.Member(pointer, "status_codes"))
            : current ?? [];
    }

    private void CheckKind(JsonElement criterion, string parent)
    {
        if (!criterion.TryGetProperty("kind", out JsonElement kind)
            || kind.ValueKind != JsonValueKind.String
            || !kind.ValueEquals("status_code"))
        {
            errors.Add(new Message(Codes.InvalidValue, "'kind' must be status_code.", JsonPointer.Member(parent, "kind")));
        }
    }

    private ImmutableSortedSet<int> ReadCodes(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new Message(Codes.InvalidValue, "'status_codes' must be a list.", pointer));
            return [];
        }

        if (value.GetArrayLength() > MaxCodes)
        {
            string text = $"At most {MaxCodes} status codes are possible; these are {value.GetArrayLength()}.";
            errors.Add(new Message(Codes.TooManyStatusCodes, text, pointer));
        }

        var codes = new List<int>();
        foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out int code) && code is >= 100 and <= 599)
            {
                codes.Add(code);
            }
            else
            {
                const string text = "A status code must be a whole number from 100 to 599.";
                errors.Add(new Message(Codes.StatusCodeOutOfRange, text, JsonPointer.Item(pointer, index)));
            }
        }

        ImmutableSortedSet<int> saved = [.. codes];
        if (!codes.SequenceEqual(saved))
        {
            remarks.Add(new Message(Codes.CodesTidied, "The status codes were saved sorted and without duplicates.", pointer));
        }

        return saved;
    }
}
