namespace Specwright.Load;

/// <summary>What the server does wrong in a call, if anything.</summary>
internal enum Fault
{
    /// <summary>A right answer at once.</summary>
    None,

    /// <summary>The connection (HTTP/1.1) or the stream (HTTP/2) is reset in the place of an answer.</summary>
    Reset,

    /// <summary>The body ends in its middle.</summary>
    CutBody,

    /// <summary>A right answer, a few bytes at a time.</summary>
    Trickle,

    /// <summary>Status 429 with a documented body and <c>Retry-After</c>.</summary>
    TooManyRequests,

    /// <summary>Status 503 with a page that the document does not describe.</summary>
    Unavailable,

    /// <summary>A whole body that is no JSON.</summary>
    MalformedJson,

    /// <summary>JSON whose <c>id</c> is a text.</summary>
    WrongType,

    /// <summary>A right answer below 40 kB of headers, which is less than the handler's limit of 64 kB.</summary>
    HugeHeaders,

    /// <summary>An answer below 100 kB of headers, which is more than that limit.</summary>
    ExcessiveHeaders,

    /// <summary>No answer until the client's time limit has passed.</summary>
    TimeLimit,

    /// <summary>No answer until the caller cancels.</summary>
    Cancellation,
}
