using Depot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Specwright.Worker;

// A service that reads all pages of a list, goes on where a page failed, and ends at once on Ctrl+C. `-- --slow` gives you the time for
// that.
await using var api = await ParcelsApi.StartAsync(delay: args.Contains("--slow") ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddDepotClient(options =>
{
    options.BaseAddress = api.Address;
    options.Credential = DepotCredential.Key("north");
    options.Retry = new() { BaseDelay = TimeSpan.FromMilliseconds(20) };
});
builder.Services.AddHostedService<ParcelExport>();
await builder.Build().RunAsync();
