using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Specwright.Sandbox.Http;

/// <summary>The responses that tests have asked for, first come first served.</summary>
internal sealed class CannedResponseQueue
{
    private readonly ConcurrentQueue<CannedResponse> _responses = new();

    public void Add(CannedResponse response) => _responses.Enqueue(response);

    /// <summary>Answers with the next response, if there is one; else leaves the request to <paramref name="next"/>.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        _responses.TryDequeue(out CannedResponse? response) ? SendAsync(response, context) : next(context);

    private static async Task SendAsync(CannedResponse canned, HttpContext context)
    {
        await Task.Delay(canned.Delay, context.RequestAborted).ConfigureAwait(false);

        HttpResponse response = context.Response;
        response.StatusCode = (int)canned.Status;
        response.ContentType = canned.ContentType;
        foreach ((string name, string value) in canned.Headers)
        {
            response.Headers[name] = value;
        }

        if (canned.Body is null)
        {
            return;
        }

        // Kestrel closes the connection when the promised length is not reached; an abort could overtake what is already on its way.
        byte[] body = Encoding.UTF8.GetBytes(canned.Body);
        response.ContentLength = body.Length;
        int length = canned.BreaksOff ? body.Length / 2 : body.Length;
        await response.Body.WriteAsync(body.AsMemory(0, length), context.RequestAborted).ConfigureAwait(false);
    }
}
