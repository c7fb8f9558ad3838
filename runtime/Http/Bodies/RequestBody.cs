using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>What a request carries. It is made into content when the request is sent.</summary>
internal abstract class RequestBody
{
    /// <summary>Whether nothing of it is given, and nothing need be sent.</summary>
    public virtual bool IsLeftOut => false;

    /// <summary>Notes what the body lacks to be sent at all.</summary>
    public virtual void Require(ArgumentChecks checks)
    {
    }

    /// <summary>Checks the body against the rules of its schema.</summary>
    public virtual void Check(ArgumentChecks checks)
    {
    }

    /// <summary>Whether the content can be made, and sent, more than once.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>Sets streams of the caller's back to where they were handed in, after a call that failed.</summary>
    public virtual Task SetBackAsync() => Task.CompletedTask;

    /// <summary>The same body, a JSON object, with another value of one member.</summary>
    public virtual RequestBody With(JsonMember member) =>
        throw new NotSupportedException("The body is no JSON object, and cannot name a page.");

    /// <summary>Tells by what the call ends: content of .NET Framework is sent without a token to look at.</summary>
    public virtual void BeginCall(CancellationToken callToken)
    {
    }

    /// <summary>Makes the content.</summary>
    /// <param name="ownsSending">Whether only this library sends the content: pooled memory may be used, as no other code can still
    /// hold it afterwards.</param>
    /// <exception cref="ArgumentException">The body has no form that its schema allows.</exception>
    public abstract HttpContent CreateContent(bool ownsSending);

    /// <summary>Sets the media type as it stands, parameters and all: the document's, or the caller's.</summary>
    /// <exception cref="ArgumentException">It cannot stand in a header.</exception>
    protected static T WithType<T>(T content, string contentType)
        where T : HttpContent
    {
        HeaderText.Validate("Content-Type", contentType);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}
