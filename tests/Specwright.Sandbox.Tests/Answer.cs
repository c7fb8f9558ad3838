using System.Net;
using System.Text.Json;

namespace Specwright.Sandbox.Tests;

/// <summary>What the sandbox answered, read by hand.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseMessage Response, JsonElement Envelope)
{
    public JsonElement Result => Envelope.GetProperty("result");

    public JsonElement Errors => Envelope.GetProperty("errors");

    public JsonElement Messages => Envelope.GetProperty("messages");

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return new Answer(response.StatusCode, response, document.RootElement.Clone());
    }

    /// <summary>Asserts that the request did what it was asked to do, and returns the result.</summary>
    public JsonElement ShouldSucceed()
    {
        Assert.Equal(HttpStatusCode.OK, Status);
        Assert.True(Envelope.GetProperty("success").GetBoolean());
        Assert.Equal(0, Errors.GetArrayLength());
        Assert.Equal(JsonValueKind.Object, Result.ValueKind);
        return Result;
    }

    /// <summary>Asserts that the request was refused, in the envelope, with one error of this code and pointer.</summary>
    public JsonElement ShouldBeRefused(HttpStatusCode status, int code, string? pointer = null)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/json", Response.Content.Headers.ContentType!.MediaType);
        Assert.False(Envelope.GetProperty("success").GetBoolean());
        Assert.Equal(JsonValueKind.Null, Result.ValueKind);
        Assert.Equal(JsonValueKind.Array, Messages.ValueKind);
        JsonElement error = Assert.Single(Errors.EnumerateArray());
        ShouldBe(error, code, pointer);
        return error;
    }

    public static void ShouldBe(JsonElement message, int code, string? pointer)
    {
        Assert.Equal(code, message.GetProperty("code").GetInt32());
        Assert.True(code >= 1000);
        Assert.NotEmpty(message.GetProperty("message").GetString()!);
        string? actual = message.TryGetProperty("source", out JsonElement source) ? source.GetProperty("pointer").GetString() : null;
        Assert.Equal(pointer, actual);
    }
}
