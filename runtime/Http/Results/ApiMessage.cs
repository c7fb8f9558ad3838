namespace Specwright;

/// <summary>One error or message that a server put beside, or instead of, its result.</summary>
public sealed record ApiMessage
{
    /// <summary>The server's number for this kind of message; <see langword="null"/> when it sent none, or one that is no number.</summary>
    public long? Code { get; init; }

    /// <summary>The text, as the server sent it; empty when it sent none.</summary>
    public string Message { get; init; } = "";

    /// <summary>Where the server documents the message (<c>documentation_url</c>; <c>type</c> in problem details, RFC 9457).</summary>
    public string? DocumentationUrl { get; init; }

    /// <summary>The JSON pointer of the part of the request that the message is about (<c>source.pointer</c>).</summary>
    public string? Pointer { get; init; }

    /// <summary>The code and the text.</summary>
    public override string ToString() => Code is { } code
        ? string.Concat(code.ToString(System.Globalization.CultureInfo.InvariantCulture), " ", Message)
        : Message;
}
