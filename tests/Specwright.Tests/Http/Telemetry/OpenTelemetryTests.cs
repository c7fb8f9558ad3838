using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Specwright.Tests.Http.Retries;

namespace Specwright.Tests.Http.Telemetry;

/// <summary>What the SDK of OpenTelemetry makes of it, beside what .NET's own handler reports.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class OpenTelemetryTests
{
    [Fact]
    public async Task The_SDK_exports_a_call_around_its_attempts()
    {
        await using var server = await RetryWaitTests.StartAsync(failures: 1);
        var port = new Uri(server.Address).Port;
        var spans = new List<Activity>();
        var metrics = new List<Metric>();
        var tracing = Sdk.CreateTracerProviderBuilder().AddSource("Specwright", "System.Net.Http").AddInMemoryExporter(spans);
        var metering = Sdk.CreateMeterProviderBuilder().AddMeter("Specwright").AddInMemoryExporter(metrics);
        using (tracing.Build())
        using (metering.Build())
        {
            using var transport = server.Transport(options: new() { Retry = new(), TimeProvider = new WaitingClock() });

            await transport.GetItemAsync();
        }

        var own = spans.Where(span => span.GetTagItem("server.port") as int? == port).ToList();
        var call = Assert.Single(own, static span => span.Source.Name == "Specwright");
        var attempts = own.Where(static span => span.Source.Name == "System.Net.Http").ToList();
        Assert.Equal(2, attempts.Count);
        Assert.All(attempts, attempt => Assert.Equal(call.SpanId, attempt.ParentSpanId));
        Assert.Equal(1, call.GetTagItem("http.request.resend_count"));

        var metric = Assert.Single(metrics, static metric => metric.Name == "specwright.client.operation.duration");
        Assert.Equal(("s", MetricType.Histogram), (metric.Unit, metric.MetricType));
        var counts = new List<long>();
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            foreach (var tag in point.Tags)
            {
                if (tag is { Key: "server.port", Value: int other } && other == port)
                {
                    counts.Add(point.GetHistogramCount());
#if !NETSTANDARD_RUNTIME
                    var bounds = new List<double>();
                    foreach (var bucket in point.GetHistogramBuckets())
                    {
                        bounds.Add(bucket.ExplicitBound);
                    }

                    Assert.Equal([0.005, 0.01], bounds[..2]);
#endif
                }
            }
        }

        Assert.Equal([1], counts);
    }
}
