namespace Specwright.Sandbox.Http;

/// <summary>Ends the handling of a request that is refused, from however deep, with the reply to send.</summary>
internal sealed class RefusedException(Reply reply) : Exception
{
    public RefusedException(int status, params IReadOnlyList<Message> errors)
        : this(Http.Reply.Refusal(status, errors))
    {
    }

    public Reply Reply { get; } = reply;
}
