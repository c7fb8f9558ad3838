using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Security;
using Specwright.Tests.Http;
using Warehouse;

namespace Specwright.Client.Tests.Registration;

/// <summary>Clients that a container makes, on the wire.</summary>
public sealed class RegistrationTests
{
    private static readonly ServiceProviderOptions s_validating = new() { ValidateScopes = true, ValidateOnBuild = true };

    [Fact]
    public async Task EachOfTwoClientsTwoNamesAndTwoTenantsReachesItsHostWithItsCredential()
    {
        var hosts = new Dictionary<string, LoopbackServer>();
        var services = new ServiceCollection();
        services.AddScoped<Tenant>();
        foreach (var name in new[] { null, "eu", "us" })
        {
            var warehouse = hosts["warehouse " + name] = await StartAsync();
            var security = hosts["security " + name] = await StartAsync();
            services.AddWarehouseClient(
                options => options.BaseAddress = new Uri(warehouse.Address),
                provider => WarehouseCredential.Token($"warehouse-{name}-{provider.GetRequiredService<Tenant>().Name}"),
                name);
            services.AddSecurityClient(
                options =>
                {
                    options.BaseAddress = new Uri(security.Address);
                    options.Credential = SecurityCredential.Bearer($"security-{name}");
                },
                name: name);
        }

        await using var provider = services.BuildServiceProvider(s_validating);
        foreach (var tenant in new[] { "t1", "t2" })
        {
            await using var scope = provider.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Tenant>().Name = tenant;
            foreach (var name in new[] { null, "eu", "us" })
            {
                var warehouse = scope.ServiceProvider.GetRequiredKeyedService<WarehouseClient>(name);
                var shelves = scope.ServiceProvider.GetRequiredKeyedService<IShelvesClient>(name);
                var substitutable = scope.ServiceProvider.GetRequiredKeyedService<IWarehouseClient>(name);
                var security = scope.ServiceProvider.GetRequiredKeyedService<SecurityClient>(name);
                var substitutableToo = scope.ServiceProvider.GetRequiredKeyedService<ISecurityClient>(name);

                Assert.Equal("a", await warehouse.Shelves.GetShelfAsync(1));
                Assert.Equal("a", await shelves.GetShelfAsync(2));
                Assert.Equal("a", await substitutable.GetStockAsync());
                await security.PrivateAsync();
                await substitutableToo.PrivateAsync();
            }
        }

        foreach (var (host, server) in hosts)
        {
            var name = host.Split(' ')[1];
            string[] tenants = host.StartsWith('w') ? ["-t1", "-t1", "-t1", "-t2", "-t2", "-t2"] : ["", "", "", ""];
            var expected = tenants.Select(tenant => $"Bearer {host.Split(' ')[0]}-{name}{tenant}");
            Assert.Equal(expected, server.Requests.Select(static request => request.Headers["Authorization"]));
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task ItsHandlerFollowsNoRedirectAndDecompresses()
    {
        await using var elsewhere = await LoopbackServer.StartAsync("\"b\"");
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/shelves/2")
            {
                context.Response.Redirect(elsewhere.Address + "/shelves/2");
                return;
            }

            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentType = "application/json";
            await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await zip.WriteAsync("\"a\""u8.ToArray());
        });
        await using var provider = Provide(server);
        var shelves = provider.GetRequiredService<IShelvesClient>();

        Assert.Equal("a", await shelves.GetShelfAsync(1));
        Assert.Equal("b", await shelves.GetShelfAsync(2));
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", elsewhere.Request.Headers.Keys);
    }

    [Theory]
    [InlineData("nothing", 3)]
    [InlineData("handler", 1)]
    [InlineData("resilience", 3)]
    [InlineData("option", 2)]
    [InlineData("registered again", 3)]
    [InlineData("handler, registered again", 1)]
    public async Task NothingIsRepeatedTwice(string pipeline, int expected)
    {
        await using var server = await StartAsync(status: 503);
        await using var provider = Provide(
            server,
            options =>
            {
                options.Retry = pipeline == "option" ? new() { MaxRetries = 1 } : null;
                options.TimeProvider = new AtOnce();
            },
            builder =>
            {
                if (pipeline.EndsWith("registered again", StringComparison.Ordinal))
                {
                    builder.Services.AddWarehouseClient();
                }

                if (pipeline.StartsWith("handler", StringComparison.Ordinal) || pipeline == "option")
                {
                    builder.AddHttpMessageHandler(static () => new PassingHandler());
                }
                else if (pipeline == "resilience")
                {
                    builder.AddStandardResilienceHandler(static options =>
                    {
                        options.Retry.MaxRetryAttempts = 2;
                        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
                    });
                }
            });

        await Assert.ThrowsAsync<ApiException>(() => provider.GetRequiredService<WarehouseClient>().Shelves.GetShelfAsync(1));

        Assert.Equal(expected, server.Requests.Count);
    }

    [Fact]
    public async Task AHandlerSeesWhatMayBeRepeated()
    {
        var seen = new List<string>();
        await using var server = await StartAsync();
        await using var provider = Provide(server, null, builder => builder.AddHttpMessageHandler(() => new PassingHandler(seen)));
        var shelves = provider.GetRequiredService<IShelvesClient>();

        await shelves.GetShelfAsync(1);
        await shelves.FillShelfAsync(1, "k-1");

        Assert.Equal(["GET /shelves/{id} True", "POST /shelves/{id} True"], seen);
    }

    [Fact]
    public async Task TheTimeLimitIsTheOptionsWhateverTheHttpClientHas()
    {
        await using var server = await StartAsync();
        await using var provider = Provide(server, static options => options.Timeout = TimeSpan.FromMinutes(10));

        Assert.Equal("a", await provider.GetRequiredService<WarehouseClient>().Shelves.GetShelfAsync(1));
        var usual = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Warehouse.WarehouseClient");
        Assert.Equal(TimeSpan.FromSeconds(100), usual.Timeout);
    }

    // What an application sets for all clients of a name, or for one by its options' class, concerns no other client.
    [Fact]
    public async Task EachClientHasOptionsOfItsOwn()
    {
        await using var warehouse = await StartAsync();
        await using var security = await StartAsync();
        var services = new ServiceCollection();
        services.AddWarehouseClient(static options => options.Credential = WarehouseCredential.Token("w"));
        services.AddSecurityClient(static options => options.Credential = SecurityCredential.Bearer("s"));
        services.Configure<WarehouseClientOptions>(options => options.BaseAddress = new Uri(warehouse.Address));
        services.Configure<SecurityClientOptions>(options => options.BaseAddress = new Uri(security.Address));
        await using var provider = services.BuildServiceProvider(s_validating);

        await provider.GetRequiredService<IWarehouseClient>().GetStockAsync();
        await provider.GetRequiredService<ISecurityClient>().PrivateAsync();

        Assert.Equal("Bearer w", warehouse.Request.Headers["Authorization"]);
        Assert.Equal("Bearer s", security.Request.Headers["Authorization"]);
        var options = provider.GetRequiredService<IOptions<WarehouseClientOptions>>().Value;
        Assert.Equal("WarehouseCredential (Bearer)", options.Credential!.ToString());
    }

    private static Task<LoopbackServer> StartAsync(int status = 200) => LoopbackServer.StartAsync("\"a\"", status);

    private static ServiceProvider Provide(
        LoopbackServer server, Action<WarehouseClientOptions>? configure = null, Action<IHttpClientBuilder>? build = null)
    {
        var services = new ServiceCollection();
        var builder = services.AddWarehouseClient(options =>
        {
            options.BaseAddress = new Uri(server.Address);
            options.Credential = WarehouseCredential.Token("t");
            configure?.Invoke(options);
        });
        build?.Invoke(builder);
        return services.BuildServiceProvider(s_validating);
    }

    private sealed class Tenant
    {
        public string Name { get; set; } = "";
    }

    private sealed class PassingHandler(List<string>? seen = null) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var info = ApiCallInfo.Find(request)!;
            seen?.Add($"{info.Operation} {info.MayRepeat}");
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>A clock whose waits are over at once.</summary>
    private sealed class AtOnce : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
