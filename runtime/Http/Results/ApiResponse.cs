using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Specwright;

/// <summary>What came back beside the result: status, headers and the envelope's messages.</summary>
public class ApiResponse
{
    private HttpResponseHeaders? _headers;

    /// <summary>Makes a response; clients do so by themselves, tests that substitute a client may need it.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    public ApiResponse(HttpStatusCode statusCode) => StatusCode = statusCode;

    /// <summary>The same response, to say more of it.</summary>
    private protected ApiResponse(ApiResponse other)
        : this(other.StatusCode)
    {
        _headers = other._headers;
        ContentHeaders = other.ContentHeaders;
        Messages = other.Messages;
        ResultInfo = other.ResultInfo;
        RequestId = other.RequestId;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The response's headers, without those that describe its content.</summary>
    public HttpResponseHeaders Headers
    {
        get => _headers ??= new HttpResponseMessage().Headers;
        init => _headers = value;
    }

    /// <summary>The headers that describe the content, such as <c>Content-Type</c>; <see langword="null"/> when there was none.</summary>
    public HttpContentHeaders? ContentHeaders { get; init; }

    /// <summary>The messages of the envelope; empty without an envelope.</summary>
    public IReadOnlyList<ApiMessage> Messages { get; init; } = [];

    /// <summary>
    /// The envelope's <c>result_info</c>, such as the page's number and size; <see langword="null"/> when there was none.
    /// </summary>
    public JsonElement? ResultInfo { get; init; }

    /// <summary>
    /// The id that the server gave to this exchange (<c>CF-Ray</c>, <c>X-Request-Id</c> and the like); <see langword="null"/> when it gave
    /// none.
    /// </summary>
    public string? RequestId { get; init; }
}
