using System.Net;
using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A message that was handed to the HTTP client: what is known of it when no answer comes.</summary>
/// <param name="request">The request.</param>
/// <param name="message">The message, as the HTTP client has left it.</param>
/// <param name="credential">What it was authenticated with.</param>
/// <param name="carriedAway">What a handler has taken along to another origin; <see langword="null"/> for nothing.</param>
/// <param name="earlier">What the request was answered with before; <see langword="null"/> for the first attempt.</param>
/// <param name="sentAt">When the message was handed over (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>).</param>
internal sealed class SentMessage(
    ApiRequest request, HttpRequestMessage message, AppliedCredential credential, string? carriedAway, HttpStatusCode? earlier, long sentAt)
{
    public ApiRequest Request => request;

    public HttpRequestMessage Message => message;

    public AppliedCredential Credential => credential;

    public string? CarriedAway => carriedAway;

    public HttpStatusCode? Earlier => earlier;

    public long SentAt => sentAt;

    /// <summary>
    /// What the first attempt was answered with, when a handler has sent it several times; <see langword="null"/> when that is not known.
    /// </summary>
    public HttpStatusCode? FirstAnswer { get; init; }
}
