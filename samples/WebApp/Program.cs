using Cloudflare;
using Microsoft.Extensions.Http.Resilience;
using NoticeBoard;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Polly;
using Specwright;
using Specwright.Sandbox;
using Specwright.WebApp;

// Two APIs on this machine, which fail at first. An application has only their addresses, in its configuration.
await using var apis = await SampleApis.StartAsync();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

// A client whose pipeline repeats requests: what may be repeated, the client says.
builder.Services
    .AddCloudflareClient(builder.Configuration.GetSection("Cloudflare"), options => options.BaseAddress ??= apis.Cloudflare)
    .AddStandardResilienceHandler(options =>
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(50);
        options.Retry.ShouldHandle = static attempt => new(
            HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
            && attempt.Context.GetRequestMessage() is { } request
            && ApiCallInfo.Find(request) is { MayRepeat: true });
    });

// A client that repeats requests by itself, as its section of the configuration says.
builder.Services.AddNoticeBoardClient(builder.Configuration.GetSection("NoticeBoard"), options => options.BaseAddress ??= apis.Notices);

// One span a call from the clients, and one an attempt, below it, from .NET. The page's own request is above them: without its source, they
// would be dropped as the parts of something that is not recorded.
builder.Services.AddOpenTelemetry()
    .WithTracing(static tracing => tracing.AddSource("Specwright", "System.Net.Http", "Microsoft.AspNetCore").AddConsoleExporter())
    .WithMetrics(static metrics => metrics.AddMeter("Specwright").AddConsoleExporter());

var app = builder.Build();
app.MapGet("/", async (IRiskScoringClient scoring, INoticesClient notices, CancellationToken cancellationToken) =>
{
    try
    {
        var behaviors = scoring.GetBehaviorsAsync(SandboxIdentity.AccountId, cancellationToken: cancellationToken);
        var texts = notices.ListAsync(cancellationToken: cancellationToken);
        return Results.Content(Page.Show(await behaviors, await texts), "text/html; charset=utf-8");
    }
    catch (ApiException exception)
    {
        // It names the operation, the status and what the API said, and no secret.
        return Results.Problem(
            exception.Message,
            statusCode: StatusCodes.Status502BadGateway,
            title: "An API did not answer as it should.");
    }
});
await app.RunAsync();
