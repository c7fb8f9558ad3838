using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Specwright.Tests.Http.Telemetry;

/// <summary>Listens to the spans and durations of the calls to one server.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly int _port;
    private readonly ActivityListener _spans;
    private readonly MeterListener _durations = new();

    public Recorder(string address)
    {
        _port = new Uri(address).Port;
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Specwright",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                // What samplers see.
                return options.Tags!.Any(tag => tag.Key == "server.port" && tag.Value is int port && port == _port)
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None;
            },
            ActivityStopped = span =>
            {
                lock (Spans)
                {
                    Spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _durations.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Specwright")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _durations.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (all["server.port"] is int port && port == _port)
            {
                lock (Durations)
                {
                    Durations.Add((instrument, value, all));
                }
            }
        });
        _durations.Start();
    }

    public List<Activity> Spans { get; } = [];

    public List<(Instrument Instrument, double Value, Dictionary<string, object?> Tags)> Durations { get; } = [];

    public Activity Span => Assert.Single(Spans);

    /// <summary>Everything that was recorded, as text.</summary>
    public string AllText => string.Join("\n", Spans.Select(static span =>
        $"{span.DisplayName} {span.StatusDescription} {Text(span.TagObjects)} "
            + string.Join(" ", span.Events.Select(static e => e.Name + Text(e.Tags)))))
        + string.Join("\n", Durations.Select(static duration => Text(duration.Tags)));

    public void Dispose()
    {
        _spans.Dispose();
        _durations.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(" ", tags.Select(static tag => $"{tag.Key}={tag.Value}"));
}
