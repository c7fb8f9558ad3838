using System.Text.Json.Nodes;
using Specwright.Conformance.Clients;
using Specwright.Conformance.Values;

namespace Specwright.Conformance.Calls;

/// <summary>Says from what went over the wire, and from what the client made of it, what came of a call.</summary>
internal static class Judgement
{
    private const int LastSuccess = 299;

    public static (CallOutcome Outcome, string Cause) OfRead(Exchange exchange, Type? type, object? value)
    {
        if (PrismWord.Refusal(exchange) is { } refusal)
        {
            return (CallOutcome.Refused, refusal);
        }

        if (type is null || value is null || !IsJson(exchange) || exchange.ResponseBody.Length == 0)
        {
            return (CallOutcome.Fine, "");
        }

        var written = JsonNode.Parse(CodecFinder.Write(type, value));
        var came = JsonNode.Parse(exchange.ResponseText);
        var difference = JsonDifference.Between(came, written);
        if (difference is not null && came is JsonObject envelope && envelope.ContainsKey("result"))
        {
            difference = JsonDifference.Between(envelope["result"], written);
        }

        return difference is null ? (CallOutcome.Fine, "") : (CallOutcome.Lossy, difference);
    }

    public static (CallOutcome Outcome, string Cause) OfFailure(Exchange exchange, Exception exception)
    {
        if (exchange.RequestLine.Length == 0)
        {
            return (
                CallOutcome.NotCallable,
                exception is UnmakeableException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}");
        }

        if (PrismWord.Refusal(exchange) is { } refusal)
        {
            return (CallOutcome.Refused, refusal);
        }

        if (exchange.Status == 0)
        {
            return (CallOutcome.Unanswered, (exception.InnerException ?? exception).Message);
        }

        if (exchange.Status is < 200 or > LastSuccess)
        {
            return (CallOutcome.NoAnswer, PrismWord.Failure(exchange) ?? $"status {exchange.Status}: {exception.Message}");
        }

        return (CallOutcome.NotRead, exception.Message);
    }

    private static bool IsJson(Exchange exchange) => exchange.ResponseType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;
}
