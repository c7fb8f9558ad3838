namespace Specwright;

/// <summary>A body was asked for a second time, and its stream cannot be set back.</summary>
/// <remarks>It is no <see cref="IOException"/>: handlers that try again after such a one would only meet it once more.</remarks>
internal sealed class BodySpentException()
    : InvalidOperationException(
        "The body is a stream that cannot be set back to its start, and it has been read already: it cannot be sent again.");
