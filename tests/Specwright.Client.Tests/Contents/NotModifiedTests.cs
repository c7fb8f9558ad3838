using System.Net;
using Contents;
using Microsoft.AspNetCore.Http;

namespace Specwright.Client.Tests.Contents;

/// <summary>A 304 that the document describes is an answer without content.</summary>
public sealed class NotModifiedTests : ContentsTest
{
    [Fact]
    public async Task ADescribed304IsNoException()
    {
        Answer = static context =>
        {
            context.Response.StatusCode = 304;
            context.Response.Headers.ETag = "\"e\"";
            context.Response.Headers.Age = "7";
            return Task.CompletedTask;
        };

        Note? note = await Client.GetCachedAsync(new() { IfNoneMatch = "\"e\"" });
        var response = await Client.GetCachedWithResponseAsync(new() { IfNoneMatch = "\"e\"" });
        var text = await Client.GetCachedAsTextWithResponseAsync();
        var events = await Client.GetCachedAsEventsWithResponseAsync();

        Assert.Null(note);
        Assert.Equal((HttpStatusCode.NotModified, null), (response.StatusCode, response.Value));
        Assert.Equal(("\"e\"", 7), (response.TypedHeaders.ETag, response.TypedHeaders.Age));
        Assert.Equal((HttpStatusCode.NotModified, ""), (text.StatusCode, text.Value));
        Assert.Equal(HttpStatusCode.NotModified, events.StatusCode);
        Assert.Empty(await events.Value.ToListAsync());
    }

    [Fact]
    public async Task OtherAnswersAreWhatTheyWere()
    {
        Respond("""{"text":"new"}""", headers: ("ETag", "\"f\""));
        Assert.Equal("new", (await Client.GetCachedAsync(new() { IfNoneMatch = "\"e\"" }))!.Text);

        Respond("""{"code":"gone"}""", 404);
        Assert.Equal("gone", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client.GetCachedAsync())).Error.Code);

        Respond("", 304, contentType: null);
        Assert.Equal(HttpStatusCode.NotModified, (await Assert.ThrowsAsync<ApiException>(() => Client.GetReportAsync())).StatusCode);
    }
}
