#if NET
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Metrics;

namespace Specwright;

/// <summary>
/// Notes what the first attempt of a message was answered with, when handlers of the caller's send it several times. Nothing else of a
/// message is told to who made it; the
/// metrics of .NET's own handler tell of every attempt, as long as somebody listens to them.
/// </summary>
internal sealed class FirstAnswer : IDisposable
{
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    public FirstAnswer(HttpRequestMessage message)
    {
        _listener.Start();
        HttpMetricsEnrichmentContext.AddCallback(message, attempt => Status ??= attempt.Response?.StatusCode);
    }

    /// <summary>The status; <see langword="null"/> when there was none, or when it is not known.</summary>
    public HttpStatusCode? Status { get; private set; }

    public void Dispose() => _listener.Dispose();
}
#endif
