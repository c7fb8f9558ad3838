using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Specwright.Sandbox.Http;

/// <summary>A response in Cloudflare's envelope.</summary>
internal sealed record Reply
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; init; } = StatusCodes.Status200OK;

    public JsonNode? Result { get; init; }

    public IReadOnlyList<Message> Errors { get; init; } = [];

    public IReadOnlyList<Message> Messages { get; init; } = [];

    /// <summary>A header that the status calls for (<c>Allow</c>, <c>WWW-Authenticate</c>).</summary>
    public (string Name, string Value)? Header { get; init; }

    public static Reply Refusal(int status, params IReadOnlyList<Message> errors) => new() { Status = status, Errors = errors };

    public async Task SendAsync(HttpResponse response)
    {
        byte[] body = ToBytes();
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (Header is var (name, value))
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    private byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            WriteMessages(writer, "errors", Errors);
            WriteMessages(writer, "messages", Messages);
            writer.WriteBoolean("success", Errors.Count == 0);
            writer.WritePropertyName("result");
            if (Result is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Result.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteMessages(Utf8JsonWriter writer, string name, IReadOnlyList<Message> messages)
    {
        writer.WriteStartArray(name);
        foreach (Message message in messages)
        {
            writer.WriteStartObject();
            writer.WriteNumber("code", message.Code);
            writer.WriteString("message", message.Text);
            if (message.DocumentationUrl is not null)
            {
                writer.WriteString("documentation_url", message.DocumentationUrl);
            }

            if (message.Pointer is not null)
            {
                writer.WriteStartObject("source");
                writer.WriteString("pointer", message.Pointer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
