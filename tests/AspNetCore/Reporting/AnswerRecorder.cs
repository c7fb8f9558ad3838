namespace Shop.Reporting;

/// <summary>Notes which endpoint has answered each request: the application says it in a header.</summary>
public sealed class AnswerRecorder(CallReport report) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("X-Endpoint", out var endpoint))
        {
            report.Answered(endpoint.Single());
        }

        return response;
    }
}
