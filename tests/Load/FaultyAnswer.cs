using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Specwright.Load;

/// <summary>Writes the answer to a request, with the fault that is planned for it.</summary>
internal static class FaultyAnswer
{
    private const int TrickledPieces = 8;

    /// <summary>Answers.</summary>
    public static async Task WriteAsync(HttpContext context, CallPlan plan, int id, string echo)
    {
        HttpResponse response = context.Response;
        response.StatusCode = plan.Posts ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        byte[] item = JsonSerializer.SerializeToUtf8Bytes(new { id, echo });
        switch (plan.Fault)
        {
            case Fault.Reset:
                Reset(context);
                return;
            case Fault.TimeLimit or Fault.Cancellation:
                await WaitForAbortAsync(context.RequestAborted).ConfigureAwait(false);
                return;
            case Fault.TooManyRequests:
                response.StatusCode = StatusCodes.Status429TooManyRequests;
                response.Headers.RetryAfter = "7";
                item = JsonSerializer.SerializeToUtf8Bytes(new { id, reason = echo });
                break;
            case Fault.Unavailable:
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                response.ContentType = "text/html; charset=utf-8";
                item = Encoding.UTF8.GetBytes($"<h1>Item {id} is unavailable</h1>");
                break;
            case Fault.MalformedJson:
                item = Encoding.UTF8.GetBytes($"{{\"id\":{id},}}");
                break;
            case Fault.WrongType:
                item = JsonSerializer.SerializeToUtf8Bytes(new { id = $"item {id}", echo });
                break;
            case Fault.HugeHeaders:
                AddHeaders(response, kilobytes: 40);
                break;
            case Fault.ExcessiveHeaders:
                AddHeaders(response, kilobytes: 100);
                break;
        }

        response.ContentLength = item.Length;
        if (plan.Fault == Fault.CutBody)
        {
            // Kestrel ends a body that is shorter than its Content-Length by closing the connection, or by resetting the stream.
            await response.Body.WriteAsync(item.AsMemory(0, item.Length / 2)).ConfigureAwait(false);
            await response.Body.FlushAsync().ConfigureAwait(false);
            await Task.Delay(20).ConfigureAwait(false);
            return;
        }

        int piece = plan.Fault == Fault.Trickle ? Math.Max(1, item.Length / TrickledPieces) : item.Length;
        for (int at = 0; at < item.Length; at += piece)
        {
            await response.Body.WriteAsync(item.AsMemory(at, Math.Min(piece, item.Length - at))).ConfigureAwait(false);
            if (plan.Fault == Fault.Trickle)
            {
                await response.Body.FlushAsync().ConfigureAwait(false);
                await Task.Delay(10).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends a TCP reset in HTTP/1.1 (a socket that does not linger); in HTTP/2 resets the stream only.</summary>
    private static void Reset(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }

    private static async Task WaitForAbortAsync(CancellationToken aborted)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(1), aborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, as it should.
        }
    }

    private static void AddHeaders(HttpResponse response, int kilobytes)
    {
        for (int i = 0; i < kilobytes; i++)
        {
            response.Headers[$"X-Padding-{i}"] = new string('p', 1000);
        }
    }
}
