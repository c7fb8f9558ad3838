using System.Net;
using Specwright.Sandbox;

namespace Specwright.WebApp;

/// <summary>The two APIs of the sample, on loopback; the first request to each meets an overloaded server.</summary>
internal sealed class SampleApis : IAsyncDisposable
{
    private readonly SandboxServer _sandbox;
    private readonly WebApplication _notices;

    private SampleApis(SandboxServer sandbox, WebApplication notices)
    {
        _sandbox = sandbox;
        _notices = notices;
    }

    public Uri Cloudflare => _sandbox.BaseAddress;

    public Uri Notices => new(_notices.Urls.Single());

    public static async Task<SampleApis> StartAsync()
    {
        var sandbox = await SandboxServer.StartAsync();
        sandbox.RespondNext(new CannedResponse { Status = HttpStatusCode.ServiceUnavailable, Body = "{}" });

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Path.GetTempPath() });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var notices = builder.Build();
        var count = 0;
        notices.MapGet("/notices", (HttpContext context) =>
            context.Request.Headers["X-Team-Key"] != "team-key-of-the-sample" ? Results.Unauthorized()
            : Interlocked.Increment(ref count) == 1 ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Content(
                """[{"text":"Maintenance on Sunday, 4 to 6 o'clock <UTC>.","level":"warning"},{"text":"All systems work.","level":"info"}]""",
                "application/json"));
        await notices.StartAsync();
        return new SampleApis(sandbox, notices);
    }

    public async ValueTask DisposeAsync()
    {
        await _notices.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}
