using System.Text;

namespace Specwright.Tests.Http;

/// <summary>A cursor that is set in the body of the next page's request is the server's own, to the last character.</summary>
public sealed class JsonMemberTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("123456789012345678901234567890.12345", "123456789012345678901234567890.12345")]
    [InlineData("1e400", "1e400")]
    [InlineData("007", "\"007\"")]
    [InlineData("+5", "\"+5\"")]
    [InlineData("5 ", "\"5 \"")]
    [InlineData("", "\"\"")]
    [InlineData("1,\"x\":2", "\"1,\\\"x\\\":2\"")]
    public void A_number_is_sent_as_it_came_and_nothing_else_as_a_number(string cursor, string expected)
    {
        var json = Encoding.UTF8.GetString(new JsonMember("from", cursor, isNumber: true).SetIn("""{"from":1,"size":2}"""u8));

        Assert.Equal($$"""{"size":2,"from":{{expected}}}""", json);
    }
}
