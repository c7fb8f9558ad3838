using System.Net;

namespace Specwright.Sandbox;

/// <summary>
/// A response that a test puts into the server's mouth, whatever the request is (see <see cref="SandboxServer.RespondNext"/>).
/// </summary>
public sealed record CannedResponse
{
    /// <summary>The status. 200 by default.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The body, sent as UTF-8 and otherwise as it stands: it need not be JSON. <see langword="null"/> sends none.</summary>
    public string? Body { get; init; }

    /// <summary>The <c>Content-Type</c>; <see langword="null"/> sends none.</summary>
    public string? ContentType { get; init; } = "application/json";

    /// <summary>Further headers (<c>Retry-After</c>, <c>Location</c>).</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the server waits before it answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection breaks off halfway through the body, although <c>Content-Length</c> promised all of it.</summary>
    public bool BreaksOff { get; init; }
}
