using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// What can be seen of a call from outside: one span around its attempts, and its duration, with the attributes of OpenTelemetry's semantic
/// conventions for HTTP clients. It holds no value of a parameter and no secret; nothing is allocated without a listener.
/// </summary>
/// <remarks>
/// The handler of .NET reports each attempt by itself, as <c>System.Net.Http</c> and <c>http.client.request.duration</c>: the histogram
/// has a
/// name of its own, so that nothing is counted twice where both are collected.
/// </remarks>
internal readonly struct CallTelemetry
{
    private const string Name = "Specwright";
    private const string StatusCode = "http.response.status_code";
    private const string ErrorType = "error.type";

    private static readonly string s_version = typeof(CallTelemetry).Assembly.GetName().Version!.ToString(3);
    private static readonly ActivitySource s_source = new(Name, s_version);
    private static readonly Histogram<double> s_duration = new Meter(Name, s_version).CreateHistogram<double>(
        "specwright.client.operation.duration",
        "s",
#if NET9_0_OR_GREATER
        "How long calls take, with all of their attempts.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = new[] { 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10 },
        });
#else
        "How long calls take, with all of their attempts.");
#endif

    private readonly ApiRequest _request;
    private readonly Uri _server;
    private readonly Activity? _activity;
    private readonly long _startedAt;

    private CallTelemetry(ApiRequest request, Uri server)
    {
        _request = request;
        _server = server;
        _startedAt = Stopwatch.GetTimestamp();
        if (s_source.HasListeners())
        {
            // Samplers decide by what is known at the start.
            var method = KnownMethod(request);
            var name = $"{method ?? "HTTP"} {request.UrlTemplate}";
            _activity = s_source.StartActivity(name, ActivityKind.Client, parentContext: default, Describe(request, server));
            _activity?.SetTag("http.request.method_original", method is null ? request.Method.Method : null);
        }
    }

    /// <summary>Begins a call; without a listener, nothing but the times that the request is sent are counted.</summary>
    public static CallTelemetry Begin(ApiRequest request, Uri server)
    {
        request.Sendings = 0;
        return s_source.HasListeners() || s_duration.Enabled ? new CallTelemetry(request, server) : default;
    }

    /// <summary>An attempt has failed, and the next one follows.</summary>
    public void Retry(ApiException failure, TimeSpan wait) => _activity?.AddEvent(new ActivityEvent("retry", tags: new()
    {
        [ErrorType] = TypeOf(failure),
        ["retry.delay"] = wait.TotalSeconds,
    }));

    /// <summary>The call has ended.</summary>
    /// <param name="status">The status of the last response; <see langword="null"/> when there was none.</param>
    /// <param name="failure">Why it failed; <see langword="null"/> for a success.</param>
    public void End(HttpStatusCode? status, Exception? failure)
    {
        if (_request is null)
        {
            return;
        }

        var error = failure is null ? null : TypeOf(failure);
        if (_activity is not null)
        {
            _activity.SetTag(StatusCode, (int?)status);
            _activity.SetTag(ErrorType, error);
            _activity.SetTag("http.request.resend_count", _request.Sendings > 1 ? _request.Sendings - 1 : null);
            if (failure is not null)
            {
                // A status says enough; other messages name the operation and the reason.
                _activity.SetStatus(ActivityStatusCode.Error, status is null ? failure.Message : null);
            }

            _activity.Dispose();
        }

        if (s_duration.Enabled)
        {
            var tags = Describe(_request, _server);
            if (status is not null)
            {
                tags.Add(StatusCode, (int)status);
            }

            if (error is not null)
            {
                tags.Add(ErrorType, error);
            }

            s_duration.Record((Stopwatch.GetTimestamp() - _startedAt) / (double)Stopwatch.Frequency, tags);
        }
    }

    private static TagList Describe(ApiRequest request, Uri server) => new()
    {
        { "http.request.method", KnownMethod(request) ?? "_OTHER" },
        { "url.template", request.UrlTemplate },
        { "server.address", server.IdnHost },
        { "server.port", server.Port },
    };

    // Names that a document makes up must not add to the values of a metric.
    private static string? KnownMethod(ApiRequest request) => request.Method.Method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" or "TRACE" or "QUERY" or "CONNECT" => request.Method.Method,
        _ => null,
    };

    // A refusal is known by its status, other failures by their cause.
    private static string TypeOf(Exception failure) => failure is ApiException { InnerException: null, StatusCode: { } status }
        ? ((int)status).ToString(CultureInfo.InvariantCulture)
        : ((failure as ApiException)?.InnerException ?? failure).GetType().FullName!;
}
