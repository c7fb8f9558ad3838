namespace Specwright.Conformance.Calls;

/// <summary>Keeps what a call sends and gets.</summary>
internal sealed class ExchangeHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly AsyncLocal<Exchange?> _current = new();

    /// <summary>Begins to keep what the calls of this flow send.</summary>
    /// <param name="preference">What Prism is asked for (<c>Prefer</c>, RFC 7240).</param>
    public Exchange Begin(string? preference = null) => _current.Value = new Exchange { Preference = preference };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_current.Value is not { } exchange)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (exchange.Preference is { } preference)
        {
            request.Headers.TryAddWithoutValidation("Prefer", preference);
        }

        exchange.RequestLine = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        exchange.RequestHeaders.Clear();
        exchange.RequestHeaders.AddRange(request.Headers
            .Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))));
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            exchange.RequestBody = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        exchange.Status = (int)response.StatusCode;
        exchange.Violations = response.Headers.TryGetValues("sl-violations", out var violations) ? string.Join("", violations) : null;
        exchange.ResponseType = response.Content.Headers.ContentType?.ToString();
        await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        exchange.ResponseBody = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response;
    }
}
