using System.Net;
using Contents;
using Microsoft.AspNetCore.Http;

namespace Specwright.Client.Tests.Contents;

/// <summary>What a caller gets of a refusal that the document describes.</summary>
public sealed class ErrorTests : ContentsTest
{
    [Fact]
    public async Task TheStatusChoosesTheType()
    {
        Respond("""{"code":"gone","cause":"rights"}""", 404);
        var problem = await Assert.ThrowsAsync<ApiException<Problem>>(() => Client.GetRefusalAsync("1"));
        Assert.Equal(("gone", ProblemCause.Rights), (problem.Error.Code, problem.Error.Cause!.Value.Known));
        Assert.Equal(HttpStatusCode.NotFound, problem.StatusCode);
        Assert.Equal(("GET", "/refusals/{id}"), (problem.Method, problem.PathTemplate));
        Assert.Equal("""{"code":"gone","cause":"rights"}""", problem.Body);

        Respond("""{"text":"theirs"}""", 409);
        Assert.Equal("theirs", (await Assert.ThrowsAsync<ApiException<Note>>(() => Client.GetRefusalAsync("1"))).Error.Text);
    }

    [Fact]
    public async Task ARangeComesBeforeDefault()
    {
        Respond("""{"code":"down"}""", 503, "application/problem+json");
        Assert.Equal("down", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client.GetRefusalAsync("1"))).Error.Code);

        Respond("""["a"]""", 300);
        Assert.Equal(["a"], (await Assert.ThrowsAsync<ApiException<IReadOnlyList<string>>>(() => Client.GetRefusalAsync("1"))).Error);

        Respond("""{"code":"no"}""", 422);
        Assert.Equal("no", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client.DeleteRefusalAsync("1"))).Error.Code);
    }

    [Theory]
    [InlineData(404, """{"message":"no code"}""")]
    [InlineData(404, """{"code":7}""")]
    [InlineData(404, """{"code":"a" """)]
    [InlineData(404, "<html>")]
    [InlineData(404, "")]
    [InlineData(503, "null")]
    public async Task ABodyOfAnotherShapeHidesNothing(int status, string body)
    {
        Respond(body, status);

        var refusal = await Assert.ThrowsAsync<ApiException>(() => Client.GetRefusalAsync("1"));

        Assert.Equal(status, (int)refusal.StatusCode!);
        Assert.Equal(body.Length == 0 ? null : body, refusal.Body);
    }

    [Fact]
    public async Task ARangeWithoutContentHasNoType()
    {
        Respond("""["a"]""", 418);

        Assert.Equal("""["a"]""", (await Assert.ThrowsAsync<ApiException>(() => Client.GetRefusalAsync("1"))).Body);
    }

    [Theory]
    [InlineData("""{"code":"gone","cause":7}""", "gone")]
    [InlineData("""{"message":"no code"}""", null)]
    public async Task LenientReadingIsForRefusalsToo(string body, string? code)
    {
        Respond(body, 404);
        using var lenient = new ContentsClient(
            new ContentsClientOptions { BaseAddress = new Uri(Server.Address), LenientReading = true });

        var refusal = await Assert.ThrowsAsync<ApiException<Problem>>(() => lenient.GetRefusalAsync("1"));

        Assert.Equal((code, null), (refusal.Error.Code, refusal.Error.Cause));
        Assert.Equal(body, refusal.Body);
    }

    [Fact]
    public async Task AStatusThatIsNotDescribedHasNoType()
    {
        Respond("""{"code":"down"}""", 500);

        await Assert.ThrowsAsync<ApiException>(() => Client.DeleteRefusalAsync("1"));
    }

    [Fact]
    public async Task ATypedRefusalIsCaughtAsAnyOther()
    {
        Respond("""{"code":"gone","message":"It is gone."}""", 404, headers: ("Retry-After", "3"));
        try
        {
            await Client.GetRefusalAsync("1");
            Assert.Fail("The server refused.");
        }
        catch (ApiException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            Assert.Equal("It is gone.", Assert.Single(refusal.Errors).Message);
            Assert.Equal(TimeSpan.FromSeconds(3), refusal.RetryAfter!.Delta);
        }
    }
}
