using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Security;
using Specwright.Tests.Http;
using Warehouse;

namespace Specwright.Client.Tests.Registration;

/// <summary>Clients whose settings stand in a configuration, and what is found before the first call.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task SettingsAndCredentialsAreRead()
    {
        await using var server = await LoopbackServer.StartAsync("\"a\"");
        var section = Section(
            ("BaseAddress", server.Address),
            ("timeout", "00:00:07"),
            ("DefaultHeaders:X-Team", "blue"),
            ("Retry:MaxRetries", "5"),
            ("Retry:BaseDelay", "00:00:00.25"),
            ("Retry:MaxDelay", "00:00:09"),
            ("HttpVersion", "1.1"),
            ("HttpVersionPolicy", "requestVersionOrLower"),
            ("MaxResponseBytes", "1000"),
            ("MaxErrorBytes", "100"),
            ("LenientReading", "true"),
            ("CheckArguments", "False"),
            ("MaxEventReconnects", "1"),
            ("MaxEventReconnectDelay", "00:00:01"),
            ("StreamIdleTimeout", "00:01:00"),
            ("PooledConnectionLifetime", "00:02:00"),
            ("Credential:Token:token", "from-configuration"));
        await using var provider = Provide(services => services.AddWarehouseClient(section, static options => options.MaxErrorBytes++));

        Assert.Equal("a", await provider.GetRequiredService<IShelvesClient>().GetShelfAsync(1));

        Assert.Equal("Bearer from-configuration", server.Request.Headers["Authorization"]);
        Assert.Equal("blue", server.Request.Headers["X-Team"]);
        var options = Options(provider);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Timeout);
        Assert.Equal((5, 0.25, 9), (options.Retry!.MaxRetries, options.Retry.BaseDelay.TotalSeconds, options.Retry.MaxDelay.TotalSeconds));
        Assert.Equal((new Version(1, 1), HttpVersionPolicy.RequestVersionOrLower), (options.HttpVersion, options.HttpVersionPolicy));
        Assert.Equal((1000, 101), (options.MaxResponseBytes, options.MaxErrorBytes));
        Assert.Equal((true, false), (options.LenientReading, options.CheckArguments));
        Assert.Equal((1, 1), (options.MaxEventReconnects, options.MaxEventReconnectDelay.TotalSeconds));
        Assert.Equal((60, 120), (options.StreamIdleTimeout.TotalSeconds, options.PooledConnectionLifetime.TotalSeconds));
    }

    [Fact]
    public void ACredentialOfSeveralTextsIsRead()
    {
        var section = Section(("Credential:Basic:userName", "me"), ("Credential:Basic:password", "secret"));
        using var provider = Provide(services => services.AddSecurityClient(section));

        var options = provider.GetRequiredService<IOptions<SecurityClientOptions>>().Value;
        Assert.Equal("SecurityCredential (Basic)", options.Credential!.ToString());
    }

    [Theory]
    [InlineData("BaseAdress", "https://x.example", "The setting Api:BaseAdress does not exist: the properties of WarehouseClientOptions are the settings.")]
    [InlineData("Retry:Count", "3", "The setting Api:Retry:Count does not exist")]
    [InlineData("Timeout", "s3cr3t", "Api:Timeout has a value that it cannot have.")]
    [InlineData("Timeout", "-00:00:01", "A time limit must be above zero")]
    [InlineData("BaseAddress", "s3cr3t", "Api:BaseAddress has a value")]
    [InlineData("MaxErrorBytes", "0", "Api:MaxErrorBytes has a value")]
    [InlineData("HttpVersionPolicy", "s3cr3t", "Api:HttpVersionPolicy has a value")]
    public async Task AMistakeIsNamedAtStartWithoutItsValue(string key, string value, string expected)
    {
        var section = Section((key, value), ("Credential:Token:token", "t"));

        var exception = await StartAsync(services =>
            services.AddWarehouseClient(section, static options => options.BaseAddress ??= new("https://x.example")));

        Assert.Contains(expected, Assert.IsType<InvalidOperationException>(exception).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingCredentialAndAMissingAddressAreFoundAtStart()
    {
        var exception = await StartAsync(static services => services.AddWarehouseClient());

        var failures = Assert.IsType<OptionsValidationException>(exception).Failures.ToList();
        Assert.Equal(2, failures.Count);
        Assert.StartsWith("WarehouseClient has no credential: give AddWarehouseClient a delegate", failures[0], StringComparison.Ordinal);
        Assert.Contains("Credential:Token:token", failures[0], StringComparison.Ordinal);
        Assert.StartsWith("WarehouseClient has no address", failures[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOptionsOfANameAreThoseOfItsClient()
    {
        var exception = await StartAsync(static services =>
        {
            services.AddWarehouseClient(name: "eu");
            services.Configure<WarehouseClientOptions>(static options => options.Credential = WarehouseCredential.Token("t"));
        });

        Assert.Contains("has no credential", Assert.IsType<OptionsValidationException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressOfTheHttpClientIsEnough()
    {
        var exception = await StartAsync(static services => services
            .AddWarehouseClient(credential: static _ => WarehouseCredential.Token("t"))
            .ConfigureHttpClient(static http => http.BaseAddress = new Uri("https://x.example")));

        Assert.Null(exception);
    }

    [Fact]
    public void ServicesAndSectionsMustBeThere()
    {
        Assert.Throws<ArgumentNullException>(static () => WarehouseClientServiceCollectionExtensions.AddWarehouseClient(null!));
        Assert.Throws<ArgumentNullException>(static () => new ServiceCollection().AddWarehouseClient(section: null!));
        Assert.Throws<ArgumentException>(static () => new ServiceCollection().AddWarehouseClient(name: ""));
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create("Api:" + setting.Key, (string?)setting.Value)))
        .Build()
        .GetSection("Api");

    private static ServiceProvider Provide(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }

    private static WarehouseClientOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<WarehouseClientOptions>>().Value;

    private static async Task<Exception?> StartAsync(Action<IServiceCollection> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        register(builder.Services);
        using var host = builder.Build();
        return await Record.ExceptionAsync(() => host.StartAsync());
    }
}
