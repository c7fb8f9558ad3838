using System.Net;
using Shop.Reporting;
using Specwright;

namespace Shop.Calls;

/// <summary>Errors: described by the document, with members of their own, and those that nobody described.</summary>
internal static class ProblemCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.ThrowsAsync<ApiException<ProblemDetails>>(() => client.Problems.GetDescribedAsync(), refusal =>
        {
            report.Equal(422, refusal.Error.Status);
            report.Equal("Out of stock", refusal.Error.Title);
            report.Equal("The stock is empty.", refusal.Error.Detail);
            report.Equal("/stock/7", refusal.Error.Instance);
            report.Equal("https://example.com/stock", refusal.Error.Type);
            report.Equal(0, Document.Extension(refusal.Error, "stock"));
        });
        await report.ThrowsAsync<ApiException<HttpValidationProblemDetails>>(
            () => client.Problems.PostValidationAsync(new() { Amount = Document.Decimal(0.5m), Currency = "EUR" }), refusal =>
        {
            report.Equal(["Too small.", "Not round."], refusal.Error.Errors!["amount"]);
            report.Equal(["EUR"], refusal.Error.Errors[""]);
        });
        await report.ThrowsAsync<ApiException>(() => client.Problems.GetCrashAsync(), refusal =>
        {
            report.Equal(HttpStatusCode.InternalServerError, refusal.StatusCode);
            report.Contains("An error occurred while processing your request.", refusal.Message);
        });
        await report.ThrowsAsync<ApiException>(() => client.Problems.GetUndescribedAsync(), refusal =>
        {
            report.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
            report.Contains("Not now.", refusal.Message);
        });
        await report.CallAsync(async () => report.Equal(Document.Decimal(1m), (await client.Problems.GetTypedAsync(200)).Amount));
        await report.ThrowsAsync<ApiException<string>>(
            () => client.Problems.GetTypedAsync(400), refusal => report.Equal("A plain text", refusal.Error));
        await report.ThrowsAsync<ApiException<Identity>>(
            () => client.Problems.GetTypedAsync(404), refusal => report.Equal("nobody", refusal.Error.Name));
    }
}
