using System.Net;
using Cloudflare;
using Specwright.Sandbox;

namespace Specwright.Client.Tests;

/// <summary>Gives each test a sandbox of its own, and the generated client to talk to it over loopback.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    protected const string AccountId = SandboxIdentity.AccountId;
    protected const string ZoneId = SandboxIdentity.ZoneId;

    private readonly RequestRecorder _recorder = new();
    private readonly HttpClient _http;
    private readonly List<CloudflareClient> _clients = [];

    protected ClientTest() => _http = new HttpClient(_recorder);

    /// <summary>The two ways to authenticate, by their names.</summary>
    public static TheoryData<string> Credentials => ["token", "key"];

    private protected SandboxServer Server { get; private set; } = null!;

    /// <summary>What has been sent so far.</summary>
    private protected IReadOnlyList<RecordedRequest> Requests => _recorder.Requests;

    /// <summary>A client with an API token that may read and write.</summary>
    private protected CloudflareClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync();
        Client = NewClient();
    }

    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _http.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Another client of the same server.</summary>
    private protected CloudflareClient NewClient(CloudflareCredential? credential = null, Action<CloudflareClientOptions>? configure = null)
    {
        var options = new CloudflareClientOptions { BaseAddress = Server.BaseAddress };
        configure?.Invoke(options);
        var client = new CloudflareClient(credential ?? CloudflareCredential.ApiToken(SandboxIdentity.ApiToken), _http, options);
        _clients.Add(client);
        return client;
    }

    /// <summary>A client with one of <see cref="Credentials"/>.</summary>
    private protected CloudflareClient NewClient(string credential) => NewClient(credential == "token"
        ? CloudflareCredential.ApiToken(SandboxIdentity.ApiToken)
        : CloudflareCredential.ApiKey(SandboxIdentity.Email, SandboxIdentity.ApiKey));

    /// <summary>The server's next answer.</summary>
    private protected void Respond(string? body, HttpStatusCode status = HttpStatusCode.OK, string? contentType = "application/json") =>
        Server.RespondNext(new CannedResponse { Status = status, Body = body, ContentType = contentType });

    /// <summary>The server's next answer, as an envelope around a result.</summary>
    private protected void RespondWithResult(string result) =>
        Respond($$"""{"success": true, "errors": [], "messages": [], "result": {{result}} }""");
}
