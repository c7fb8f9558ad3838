using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Specwright.Sandbox.Http;

/// <summary>Reads the JSON object that a request carries, and refuses everything else.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 1 << 20;

    // A client that writes a member twice does not know what it says.
    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false };

    /// <exception cref="RefusedException">415 for another media type than JSON, 413 for too long a body, 400 for one that is no JSON
    /// object.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request)
    {
        CheckMediaType(request);
        byte[] bytes = await ReadBytesAsync(request).ConfigureAwait(false);
        if (!Utf8.IsValid(bytes))
        {
            throw Malformed("The body is not UTF-8.");
        }

        JsonDocument document = Parse(bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("The body must be a JSON object.");
        }

        return document;
    }

    private static void CheckMediaType(HttpRequest request)
    {
        bool isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? mediaType)
            && mediaType.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!mediaType.Charset.HasValue || mediaType.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
        {
            throw new RefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                new Message(Codes.UnsupportedMediaType, "The body must be JSON: Content-Type must be application/json."));
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e)
        {
            int code = e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Codes.BodyTooLarge : Codes.MalformedBody;
            throw new RefusedException(e.StatusCode, new Message(code, e.Message));
        }

        return buffer.ToArray();
    }

    private static JsonDocument Parse(byte[] bytes)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(bytes, s_options);
            CheckText(document.RootElement);
            return document;
        }
        catch (JsonException e)
        {
            throw Malformed($"The body is not JSON: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            throw Malformed("The body is not JSON: a string has half of a surrogate pair.");
        }
    }

    // Strings are decoded only when they are asked for; what cannot be decoded must fail here, not in the middle of an update.
    private static void CheckText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    CheckText(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    CheckText(property.Value);
                }

                break;
        }
    }

    private static RefusedException Malformed(string text) => new(StatusCodes.Status400BadRequest, new Message(Codes.MalformedBody, text));
}
