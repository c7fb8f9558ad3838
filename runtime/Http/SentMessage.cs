using System.Net;
using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A message that was handed to the HTTP client: what is known of it when no answer comes.</summary>
/// <param name="Request">The request.</param>
/// <param name="Message">The message, as the HTTP client has left it.</param>
/// <param name="Credential">What it was authenticated with.</param>
/// <param name="CarriedAway">What a handler has taken along to another origin; <see langword="null"/> for nothing.</param>
/// <param name="Earlier">What the request was answered with before; <see langword="null"/> for the first attempt.</param>
/// <param name="SentAt">When the message was handed over (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>).</param>
internal readonly record struct SentMessage(
    ApiRequest Request, HttpRequestMessage Message, AppliedCredential Credential, string? CarriedAway, HttpStatusCode? Earlier, long SentAt)
{
    /// <summary>
    /// What the first attempt was answered with, when a handler has sent it several times; <see langword="null"/> when that is not known.
    /// </summary>
    public HttpStatusCode? FirstAnswer { get; init; }
}
