using System.Net;
using System.Net.Http;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>A response whose headers have come, and its body once it has been read.</summary>
internal sealed class ReceivedResponse(ApiRequest request, HttpResponseMessage message, AppliedCredential credential) : IDisposable
{
    private static readonly string[] s_requestIdHeaders =
        [
            "cf-ray", "x-request-id", "request-id", "x-correlation-id", "x-amzn-requestid", "x-ms-request-id", "x-github-request-id",
            "x-trace-id",
        ];

    private PooledBody? _body;
    private Redactor? _redactor;

    public ApiRequest Request => request;

    public HttpResponseMessage Message => message;

    /// <summary>Takes out of what the server says what it was sent in confidence.</summary>
    public Redactor Redactor => _redactor ??= new Redactor(credential, message.RequestMessage);

    public HttpStatusCode Status => message.StatusCode;

    /// <summary>Whether the status is that of an answer: one of success, or 304 where the specification describes it.</summary>
    public bool IsSuccess => message.IsSuccessStatusCode || (Status == HttpStatusCode.NotModified && request.TakesNotModified);

    /// <summary>Whether it came from where the credential was sent to, not from where a redirect led.</summary>
    public bool IsFromApi { get; init; }

    /// <summary>Why the redirect that it is was not followed; <see langword="null"/> when it is none.</summary>
    public string? RedirectObjection { get; set; }

    /// <summary>Whether what breaks its schema is read as far as it goes.</summary>
    public bool IsLenient { get; init; }

    /// <summary>What ends the reading of the body into its type; it ends with the response.</summary>
    public CallDeadline Deadline { get; set; }

    /// <summary>How many bytes of the body an exception may show.</summary>
    public int MaxErrorBytes { get; init; }

    public bool IsTruncated => _body is { IsTruncated: true };

    /// <summary>
    /// The bytes of the body, without a byte order mark and as UTF-8 once <see cref="ResponseText.Normalize"/> has seen them.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    public string? MediaType => message.Content?.Headers.ContentType?.MediaType;

    public string? RequestId
    {
        get
        {
            foreach (var name in s_requestIdHeaders)
            {
                if (message.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= 200 } id)
                {
                    return id;
                }
            }

            return null;
        }
    }

    /// <summary>Takes the body that was read.</summary>
    public void Take(PooledBody body)
    {
        _body = body;
        Body = body.Memory;
    }

    public void Dispose()
    {
        Deadline.Dispose();
        Body = default;
        if (_body is { } body)
        {
            _body = null;
            body.Dispose();
        }

        message.Dispose();
    }
}
