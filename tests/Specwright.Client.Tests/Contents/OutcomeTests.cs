using System.Net;
using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>Successes that carry different types.</summary>
public sealed class OutcomeTests : ContentsTest
{
    [Theory]
    [InlineData(200)]
    [InlineData(203)]
    public async Task TheStatusChoosesTheCase(int status)
    {
        Respond("""{"text":"n"}""", status);

        GetOutcomeResult? result = await Client.GetOutcomeAsync("1");

        Assert.True(result!.TryGetNote(out Note? note));
        Assert.Equal("n", note.Text);
        Assert.False(result.TryGetAccepted(out _));
    }

    [Fact]
    public async Task WhatHasNoNameIsCalledAfterItsStatus()
    {
        Respond("""{"retry":3}""", 202);

        var response = await Client.GetOutcomeWithResponseAsync("1");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(3, response.Value!.Match(static _ => 0, static accepted => accepted.Retry, static _ => 0, static _ => 0));
    }

    [Fact]
    public async Task ARangeIsForTheOthers()
    {
        Respond("soon", 299, "text/plain");
        Assert.True((await Client.GetOutcomeAsync("1"))!.TryGetSuccess(out string? text));
        Assert.Equal("soon", text);

        Respond("", 204, null);
        Assert.Null(await Client.GetOutcomeAsync("1"));
        Assert.All(Server.Requests, request => Assert.Equal("application/json, text/*;q=0.9", request.Headers["Accept"]));
    }

    [Fact]
    public async Task AStatusThatIsNotDescribedKeepsItsJson()
    {
        Respond("""{"a":1}""", 206);
        Assert.Equal("""{"a":1}""", (await Client.PutOutcomeAsync("1")).Unknown!.Value.GetRawText());

        Respond("", 204, null);
        Assert.Equal("null", (await Client.PutOutcomeAsync("1")).Unknown!.Value.GetRawText());
    }

    [Theory]
    [InlineData(200, """{"text":3}""", "/text")]
    [InlineData(201, "", null)]
    [InlineData(206, "plain", "")]
    public async Task ContentOfAnotherShapeIsAnException(int status, string body, string? pointer)
    {
        Respond(body, status);

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.PutOutcomeAsync("1"));

        Assert.Equal(status, (int)failure.StatusCode!);
        Assert.Equal(pointer, failure.Pointer);
    }

    [Fact]
    public async Task ATestThatSubstitutesTheClientMakesThem()
    {
        GetOutcomeResult result = new Note { Text = "n" };

        Assert.Equal(result, await Task.FromResult<GetOutcomeResult>(new Note { Text = "n" }));
    }
}
