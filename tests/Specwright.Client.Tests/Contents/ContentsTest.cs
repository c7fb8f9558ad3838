using Contents;
using Microsoft.AspNetCore.Http;
using Specwright.Tests.Http;

namespace Specwright.Client.Tests.Contents;

/// <summary>
/// Gives each test a server that answers as the test says, and a client of <c>contents.yaml</c>, in which bodies and responses come in many
/// forms.
/// </summary>
public abstract class ContentsTest : IAsyncLifetime
{
    private protected LoopbackServer Server { get; private set; } = null!;

    private protected ContentsClient Client { get; private set; } = null!;

    /// <summary>The server's next answers.</summary>
    private protected Func<HttpContext, Task> Answer { get; set; } = static context =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public async Task InitializeAsync()
    {
        Server = await LoopbackServer.StartAsync(context => Answer(context));
        Client = new ContentsClient(new ContentsClientOptions { BaseAddress = new Uri(Server.Address) });
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    private protected void Respond(
        string body,
        int status = 200,
        string? contentType = "application/json",
        params (string Name, string Value)[] headers) => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers.Append(name, value);
        }

        return context.Response.WriteAsync(body);
    };
}
