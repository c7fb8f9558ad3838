using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Tests.Modeling;

/// <summary>What an operation declares of its pages.</summary>
public sealed class PaginationTests
{
    [Fact]
    public void Nothing_is_declared_by_default() => Assert.Null(Pages(""));

    [Fact]
    public void Pages_can_be_switched_off() => Assert.True(Pages("x-pagination: false")!.IsOff);

    [Fact]
    public void All_members_are_read() => Assert.Equal(
        new PaginationModel
        {
            Pointer = "/paths/~1a/get/x-pagination",
            Items = "",
            Cursor = "c",
            Page = "p",
            Offset = "o",
            Next = "/n",
            Last = "/l",
            More = "/m",
            Pages = "/ps",
            Total = "/t",
            First = 0,
        },
        Pages("x-pagination: { items: '', cursor: c, page: p, offset: o, next: /n, last: /l, more: /m, pages: /ps, total: /t, first: 0 }"));

    [Theory]
    [InlineData("true")]
    [InlineData("cursor")]
    [InlineData("{ cursor: 1 }")]
    [InlineData("{ next: next }")]
    [InlineData("{ items: [a] }")]
    [InlineData("{ first: one }")]
    [InlineData("{ limit: /limit }")]
    public void What_has_another_form_is_broken(string value) => Assert.True(Pages("x-pagination: " + value)!.IsBroken);

    [Theory]
    [InlineData("{ nextLinkName: odata.nextLink }", "/value", "/odata.nextLink")]
    [InlineData("{ nextLinkName: next/link, itemName: items }", "/items", "/next~1link")]
    [InlineData("{ nextLinkName: null }", null, null)]
    public void Azure_has_a_form_of_its_own(string value, string? items, string? next)
    {
        var pages = Pages("x-ms-pageable: " + value)!;
        Assert.Equal((items, next, next is null), (pages.Items, pages.Next, pages.IsOff));
    }

    private static PaginationModel? Pages(string declaration) => Modeled.Paths($$"""
        /a:
          get:
            responses: {}
            {{declaration}}
        """).Model.Operations[0].Pages;
}
