using Shop.Models;
#if NET10_0_OR_GREATER
using System.Net.ServerSentEvents;
#endif

namespace Shop.Endpoints;

/// <summary>Results that come bit by bit: an array, and server-sent events, which ASP.NET Core has since version 10.</summary>
public static class StreamEndpoints
{
    public static void Map(WebApplication app)
    {
        var streams = app.MapGroup("/streams").WithTags("Streams");
        streams.MapGet("/readings", ReadAsync);
#if NET10_0_OR_GREATER
        streams.MapGet("/events", static (int count) => TypedResults.ServerSentEvents(ReadEventsAsync(count)));
        streams.MapGet("/events/plain", static (int count) => TypedResults.ServerSentEvents(ReadAsync(count), "reading"));
        streams.MapGet("/events/texts", static () => TypedResults.ServerSentEvents(ReadTextsAsync()));
#endif
    }

    private static async IAsyncEnumerable<Reading> ReadAsync(int count)
    {
        for (var sequence = 0L; sequence < count; sequence++)
        {
            await Task.Yield();
            yield return new Reading(long.MaxValue - sequence, 0.1 * sequence, DateTimeOffset.UnixEpoch.AddHours(sequence));
        }
    }

#if NET10_0_OR_GREATER
    private static async IAsyncEnumerable<SseItem<Reading>> ReadEventsAsync(int count)
    {
        await foreach (var reading in ReadAsync(count))
        {
            yield return new SseItem<Reading>(reading, "reading")
            {
                EventId = $"{reading.Sequence}",
                ReconnectionInterval = TimeSpan.FromSeconds(2),
            };
        }
    }

    private static async IAsyncEnumerable<string> ReadTextsAsync()
    {
        foreach (var text in (string[])["one", "two\nlines", "42"])
        {
            await Task.Yield();
            yield return text;
        }
    }
#endif
}
