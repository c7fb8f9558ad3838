using System.Text;
using System.Text.Json.Nodes;
using Specwright.Conformance.Calls;

namespace Specwright.Conformance.Tests;

/// <summary>What went over the wire is judged as it should be.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void A_violation_by_the_request_is_a_refusal_whatever_was_read()
    {
        var exchange = new Exchange
        {
            RequestLine = "GET /",
            Status = 200,
            Violations = """[{"location":["request","query","n"],"severity":"Error","code":"type","message":"must be integer"}]""",
        };

        Assert.Equal((CallOutcome.Refused, "request.query.n must be integer"), Judgement.OfRead(exchange, null, null));
        Assert.Equal((CallOutcome.Refused, "request.query.n must be integer"), Judgement.OfFailure(exchange, new ApiException("?")));
    }

    [Fact]
    public void A_violation_by_the_answer_is_no_answer()
    {
        var exchange = new Exchange
        {
            RequestLine = "GET /",
            Status = 500,
            ResponseType = "application/problem+json",
            ResponseBody = Encoding.UTF8.GetBytes(
                """{"type":"https://stoplight.io/prism/errors#VIOLATIONS","validation":[{"location":["response","body"],"severity":"Error","message":"must be string"}]}"""),
        };

        Assert.Equal(
            (CallOutcome.NoAnswer, "VIOLATIONS: response.body must be string"),
            Judgement.OfFailure(exchange, new ApiException("?")));
        Assert.True(PrismWord.IsMisfit(exchange));
    }

    [Fact]
    public void What_is_lost_in_reading_is_seen()
    {
        var exchange = new Exchange
        {
            RequestLine = "GET /",
            Status = 200,
            ResponseType = "application/json",
            ResponseBody = "\"one\""u8.ToArray(),
        };

        Assert.Equal((CallOutcome.Fine, ""), Judgement.OfRead(exchange, typeof(string), "one"));
        Assert.Equal((CallOutcome.Lossy, "the whole: \"one\" came, \"two\" was read"), Judgement.OfRead(exchange, typeof(string), "two"));
    }

    [Fact]
    public void A_call_that_sends_nothing_and_one_that_gets_nothing_are_told_apart()
    {
        Assert.Equal(CallOutcome.NotCallable, Judgement.OfFailure(new Exchange(), new ArgumentException("?")).Outcome);
        Assert.Equal(CallOutcome.Unanswered, Judgement.OfFailure(new Exchange { RequestLine = "GET /" }, new ApiException("?")).Outcome);
        Assert.Equal(
            CallOutcome.NotRead,
            Judgement.OfFailure(new Exchange { RequestLine = "GET /", Status = 200 }, new ApiException("?")).Outcome);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1.50,"2024-05-06T07:08:09Z"]}""", """{"b":[1.5,"2024-05-06T09:08:09+02:00"],"a":1,"c":null}""", null)]
    [InlineData("""{"a":{"b":[1,2]}}""", """{"a":{"b":[1]}}""", "/a/b: [1,2] came, [1] was read")]
    [InlineData("""{"a":"-1.50","b":"7"}""", """{"a":-1.5,"b":7}""", null)]
    [InlineData("""{"a":"1"}""", """{"a":2}""", "/a: \"1\" came, 2 was read")]
    [InlineData("""{"a":"one"}""", """{"a":1}""", "/a: \"one\" came, 1 was read")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "/a: 1 came, \"1\" was read")]
    [InlineData(
        """{"a":12345678901234567890}""",
        """{"a":12345678901234567000}""",
        "/a: 12345678901234567890 came, 12345678901234567000 was read")]
    public void JSON_is_compared_by_what_it_means(string came, string read, string? difference) =>
        Assert.Equal(difference, JsonDifference.Between(JsonNode.Parse(came), JsonNode.Parse(read)));
}
