using System.Net;
using System.Text;
using Depot;

namespace Specwright.UnitTests;

/// <summary>
/// The client itself over a handler that answers by itself: what is sent and how answers are read is what production does.
/// </summary>
public sealed class StubHandlerTests
{
    [Fact]
    public async Task Pages_are_asked_for_one_after_another()
    {
        var handler = new StubHandler(static request => Json(request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal)
            ? """{ "parcels": [{ "number": "2", "state": "delivered" }], "total_pages": 2 }"""
            : """{ "parcels": [{ "number": "1", "state": "moving" }], "total_pages": 2 }"""));

        Assert.Equal(1, await CounterOver(handler).CountOpenAsync());
        Assert.Equal(["/parcels?per_page=100", "/parcels?per_page=100&page=2"], handler.Asked);
    }

    [Fact]
    public async Task An_error_is_read_as_the_document_describes_it()
    {
        var handler = new StubHandler(static _ => Json("""{ "title": "No such parcel." }""", HttpStatusCode.NotFound));

        Assert.Equal("No such parcel.", await CounterOver(handler).DescribeAsync("9"));
    }

    [Fact]
    public async Task A_value_that_the_document_does_not_know_is_kept()
    {
        var handler = new StubHandler(static _ => Json("""{ "number": "9", "state": "lost" }"""));

        Assert.Equal("It is 'lost'.", await CounterOver(handler).DescribeAsync("9"));
    }

    private static Counter CounterOver(StubHandler handler)
    {
        var http = new HttpClient(handler) { BaseAddress = new Uri("https://parcels.example") };
        return new Counter(new DepotClient(DepotCredential.Key("any"), http).Parcels);
    }

    private static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.PathAndQuery);
            return Task.FromResult(respond(request));
        }
    }
}
