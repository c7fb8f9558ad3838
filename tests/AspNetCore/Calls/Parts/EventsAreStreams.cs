using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>The document says that server-sent events are a stream: with every field, with data alone, and with texts.</summary>
internal static partial class Document
{
    public static async Task CallEventsAsync(ShopClient client, CallReport report)
    {
        var readings = new List<Reading>();
        await foreach (var one in client.Streams.GetEventsAsync(3))
        {
            readings.Add(one.Data!);
            report.Equal("reading", one.Event);
            report.Equal($"{one.Data!.Sequence}", one.Id);
            report.Equal(TimeSpan.FromSeconds(2), one.Retry);
        }

        StreamCalls.Compare(report, readings);

        readings.Clear();
        await foreach (var one in client.Streams.GetEventsPlainAsync(3))
        {
            readings.Add(one.Data!);
            report.Equal("", one.Id);
        }

        StreamCalls.Compare(report, readings);

        var texts = new List<string>();
        await foreach (ServerSentEvent<string> one in client.Streams.GetEventsTextsAsync())
        {
            texts.Add(one.Data);
        }

        report.Equal(["one", "two\nlines", "42"], texts);
    }
}
