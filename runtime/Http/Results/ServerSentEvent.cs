namespace Specwright;

/// <summary>One event of a <c>text/event-stream</c> (WHATWG HTML, section 9.2).</summary>
/// <typeparam name="T">The type of the event's data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>The data.</summary>
    public required T Data { get; init; }

    /// <summary>The event's type (<c>event</c>); <c>message</c> when the server named none.</summary>
    public string Event { get; init; } = "message";

    /// <summary>The last id that the stream gave (<c>id</c>); empty when it gave none so far.</summary>
    public string Id { get; init; } = "";

    /// <summary>How long a client should wait before it connects again, as the stream said last (<c>retry</c>).</summary>
    public TimeSpan? Retry { get; init; }
}
