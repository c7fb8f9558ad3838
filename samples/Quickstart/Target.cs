using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Quickstart;

/// <summary>
/// What the quickstart talks to: a sandbox of its own, or the real API where the environment names credential, account and zone.
/// </summary>
internal sealed class Target : IAsyncDisposable
{
    public const string Usage = """
        Usage: dotnet run --project samples/Quickstart [-- --write]

        Without further ado it talks to a sandbox that it starts by itself. With these variables it talks to Cloudflare:
          CLOUDFLARE_API_TOKEN (or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY), CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_ZONE_ID
        and changes nothing there unless --write is given.
        """;

    private Target(CloudflareClient client) => Client = client;

    /// <summary>The client that Specwright made from <c>specs/cloudflare</c>.</summary>
    public CloudflareClient Client { get; }

    public required string AccountId { get; init; }

    public required string ZoneId { get; init; }

    /// <summary>Where that is, for people to read.</summary>
    public required string Name { get; init; }

    public required bool CanWrite { get; init; }

    /// <summary>The sandbox; <see langword="null"/> for the real API.</summary>
    public SandboxServer? Sandbox { get; init; }

    /// <exception cref="InvalidOperationException">The environment has some of the variables that the real API needs, but not
    /// all.</exception>
    public static async Task<Target> OpenAsync(bool write) =>
        ReadCredential() is { } credential ? OpenCloudflare(credential, write) : await OpenSandboxAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (Sandbox is not null)
        {
            await Sandbox.DisposeAsync();
        }
    }

    private static async Task<Target> OpenSandboxAsync()
    {
        SandboxServer sandbox = await SandboxServer.StartAsync();
        var credential = CloudflareCredential.ApiToken(SandboxIdentity.ApiToken);
        return new Target(new CloudflareClient(credential, new CloudflareClientOptions { BaseAddress = sandbox.BaseAddress }))
        {
            AccountId = SandboxIdentity.AccountId,
            ZoneId = SandboxIdentity.ZoneId,
            Name = $"{sandbox.BaseAddress} (a sandbox in this process)",
            CanWrite = true,
            Sandbox = sandbox,
        };
    }

    private static Target OpenCloudflare(CloudflareCredential credential, bool write) => new(new CloudflareClient(credential))
    {
        AccountId = Require("CLOUDFLARE_ACCOUNT_ID"),
        ZoneId = Require("CLOUDFLARE_ZONE_ID"),
        Name = "api.cloudflare.com",
        CanWrite = write,
    };

    private static CloudflareCredential? ReadCredential()
    {
        if (Read("CLOUDFLARE_API_TOKEN") is { } token)
        {
            return CloudflareCredential.ApiToken(token);
        }

        return Read("CLOUDFLARE_EMAIL") is not null || Read("CLOUDFLARE_API_KEY") is not null
            ? CloudflareCredential.ApiKey(Require("CLOUDFLARE_EMAIL"), Require("CLOUDFLARE_API_KEY"))
            : null;
    }

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string Require(string variable) =>
        Read(variable) ?? throw new InvalidOperationException($"{variable} is not set.\n\n{Usage}");
}
