using System.Net;
using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>What a caller reads of headers that the document describes.</summary>
public sealed class HeaderTests : ContentsTest
{
    [Fact]
    public async Task EachHeaderHasTheTypeOfItsSchema()
    {
        Respond(
            "[]",
            headers:
            [
                ("X-Total-Count", "12"), (
                    "X-Kind",
                    "partial"), ("X-Level", "2"), ("X-Tags", "a, b"), ("X-Tags", "c"), ("X-Sizes", "1,2"), ("X-Cover", """{"text":"n"}"""),
                ("X-Object", "a,b"), (
                    "Last-Modified",
                    "Wed, 21 Oct 2015 07:28:00 GMT"), ("Set-Cookie", "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT"), ("Set-Cookie", "b=2"),
                ("Link", "<a>; rel=next"), ("Link", "<b>; rel=last"),
            ]);

        ApiResponse<IReadOnlyList<Note>, ListPagesHeaders> response = await Client.ListPagesWithResponseAsync();

        Assert.Empty(response.Value);
        ListPagesHeaders headers = response.TypedHeaders;
        Assert.Equal(12, headers.XTotalCount);
        Assert.Equal(ListPagesXKind.Partial, headers.XKind!.Value.Known);
        Assert.Equal(ListPagesXLevel.Value2, headers.XLevel!.Value.Known);
        Assert.Equal(["a", "b", "c"], headers.XTags!);
        Assert.Equal([1, 2], headers.XSizes!);
        Assert.Equal("n", headers.XCover!.Text);
        Assert.Equal("a,b", headers.XObject);
        Assert.Equal(new DateTimeOffset(2015, 10, 21, 7, 28, 0, TimeSpan.Zero), headers.LastModified);
        Assert.Equal(["a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT", "b=2"], headers.SetCookie!);
        Assert.Equal("<a>; rel=next, <b>; rel=last", headers.Link);
    }

    [Fact]
    public async Task ATestSetsThemAndTheRestIsAsItCame()
    {
        Respond("[]", headers: [("X-Kind", "partial"), ("Link", "<a>")]);
        var came = await Client.ListPagesWithResponseAsync();

        var made = new ListPagesHeaders
        {
            XTotalCount = 12,
            XKind = ListPagesXKind.Partial,
            XTags = ["a"],
            XSizes = [1],
            XCover = new Note { Text = "n" },
            XObject = "o",
            LastModified = DateTimeOffset.UnixEpoch,
            SetCookie = ["c"],
        };
        var changed = new ListPagesHeaders(came) { XTotalCount = 3, Link = null };

        var substitute = new ApiResponse<IReadOnlyList<Note>, ListPagesHeaders>([], made);
        Assert.Equal(12, substitute.TypedHeaders.XTotalCount);
        Assert.Equal(ListPagesXKind.Partial, made.XKind!.Value.Known);
        Assert.Equal(["a"], made.XTags!);
        Assert.Equal([1], made.XSizes!);
        Assert.Equal(("n", "o"), (made.XCover!.Text, made.XObject));
        Assert.Equal(DateTimeOffset.UnixEpoch, made.LastModified);
        Assert.Equal(["c"], made.SetCookie!);
        Assert.Null(made.Link);
        Assert.Equal((3, ListPagesXKind.Partial), (changed.XTotalCount, changed.XKind!.Value.Known));
        Assert.Null(changed.Link);
    }

    [Fact]
    public async Task WhatDidNotComeIsNull()
    {
        Respond("[]");

        ListPagesHeaders headers = (await Client.ListPagesWithResponseAsync()).TypedHeaders;

        Assert.Null(headers.XTotalCount);
        Assert.Null(headers.XKind);
        Assert.Null(headers.XTags);
        Assert.Null(headers.XCover);
        Assert.Null(headers.LastModified);
        Assert.Null(headers.SetCookie);
        Assert.Null(headers.Link);
    }

    [Theory]
    [InlineData("X-Total-Count", "many")]
    [InlineData("X-Total-Count", "12, 13")]
    [InlineData("X-Total-Count", "99999999999999999999")]
    [InlineData("X-Sizes", "1, two")]
    [InlineData("X-Cover", "{")]
    [InlineData("X-Cover", "{}")]
    [InlineData("Last-Modified", "yesterday")]
    public async Task WhatIsWrongIsNullAndKeptAsText(string name, string value)
    {
        Respond("[]", headers: (name, value));

        var response = await Client.ListPagesWithResponseAsync();

        var headers = response.TypedHeaders;
        Assert.Equal((null, null, null, null), (headers.XTotalCount, headers.XSizes, headers.XCover, headers.LastModified));
        Assert.Equal(value, string.Join(", ", response.Headers.NonValidated.Contains(name)
            ? response.Headers.NonValidated[name]
            : response.ContentHeaders!.NonValidated[name]));
    }

    [Fact]
    public async Task AnUnknownValueOfAnEnumIsKept()
    {
        Respond("[]", headers: [("X-Kind", "half"), ("X-Text", "\"quoted\" \\ text")]);

        var headers = (await Client.ListPagesWithResponseAsync()).TypedHeaders;

        Assert.Equal("half", headers.XKind!.Value.Raw);
#pragma warning disable CS0618 // the document deprecates it, and it must work all the same
        Assert.Equal("\"quoted\" \\ text", headers.XText);
#pragma warning restore CS0618
    }

    [Fact]
    public async Task AResponseWithoutBodyHasItsHeaders()
    {
        Respond("", 204, null, ("RateLimit-Limit", "60"));

        HeadersResponse<PutLimitedHeaders> response = await Client.PutLimitedWithResponseAsync("1");
        Assert.Equal((60, null), (response.TypedHeaders.RateLimitLimit, response.TypedHeaders.RateLimitReset));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);

        await Client.DeleteLimitedAsync("1");
    }

    [Fact]
    public void ATestThatSubstitutesTheClientMakesThem()
    {
        var source = new ApiResponse(HttpStatusCode.OK);
        source.Headers.Add("X-Total-Count", "3");

        var response = new ApiResponse<string, ListPagesHeaders>("value", new ListPagesHeaders(source));

        Assert.Equal(3, response.TypedHeaders.XTotalCount);
    }
}
