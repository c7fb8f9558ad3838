using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Specwright.Worker;

/// <summary>The API of the sample, on loopback: five pages of ten parcels; the third page fails four times before it comes.</summary>
internal sealed class ParcelsApi : IAsyncDisposable
{
    private const int Pages = 5;

    private readonly WebApplication _application;

    private ParcelsApi(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<ParcelsApi> StartAsync(TimeSpan delay)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Path.GetTempPath() });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var failures = 4;
        application.MapGet("/parcels", async (HttpContext context, int page = 1, int per_page = 10) =>
        {
            await Task.Delay(delay, context.RequestAborted);
            if (page == 3 && Interlocked.Decrement(ref failures) >= 0)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            context.Response.Headers["X-Total-Count"] = $"{Pages * per_page}";
            var parcels = Enumerable.Range((page - 1) * per_page, per_page)
                .Select(static index => $$"""{"number":"P{{index:000}}","state":"{{(index % 2 == 0 ? "moving" : "waiting")}}"}""");
            return Results.Content($$"""{"parcels":[{{string.Join(',', parcels)}}],"total_pages":{{Pages}}}""", "application/json");
        });
        await application.StartAsync();
        return new ParcelsApi(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
