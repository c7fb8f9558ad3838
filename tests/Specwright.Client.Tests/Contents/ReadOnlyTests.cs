using System.Text.Json;
using Contents;

namespace Specwright.Client.Tests.Contents;

/// <summary>Members that only responses carry, and members that only requests carry.</summary>
public sealed class ReadOnlyTests : ContentsTest
{
    private const string Json = """
        {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","kind":"person","name":"a","visits":3,"seen":"2024-01-02T03:04:05Z","extra":{"x":1},"owner":{"id":"o","name":"b"},"more":true}
        """;

    [Fact]
    public async Task WhatIsReadOnlyIsNotSentBack()
    {
        Respond(Json);
        Account account = await Client.PutAccountAsync(new Account { Name = "new", Password = "secret" });
        await Client.PutAccountAsync(account with { Name = "changed" });

        Assert.Equal("""{"name":"new","password":"secret"}""", Server.Requests[0].Body);
        Assert.Equal("""{"name":"changed","owner":{"name":"b"},"more":true}""", Server.Requests[1].Body);
        Assert.Equal((new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), "person", 3), (account.Id, account.Kind, account.Visits));
    }

    [Fact]
    public async Task NorAsAForm()
    {
        await Client.PostAccountAsync(new Account { Id = Guid.NewGuid(), Name = "new", Password = "secret", Visits = 1 });

        Assert.Equal("name=new&password=secret", Server.Request.Body);
    }

    [Fact]
    public async Task ACacheKeepsIt()
    {
        Respond(Json);
        Account account = await Client.PutAccountAsync(new Account { Name = "new", Password = "secret" });

        string cached = JsonSerializer.Serialize(account, ContentsJson.Default.Account);

        Assert.Equal(Json.Trim(), cached);
        Assert.Equal(account, JsonSerializer.Deserialize(cached, ContentsJson.Default.Account));
        Assert.Equal(cached, JsonSerializer.Serialize(account));
        Assert.Contains("0f8fad5b", account.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWriteOnlyIsSentAndNotShown()
    {
        var account = new Account { Name = "a", Password = "hidden", Pin = 4711, Codes = new(["hidden"]), Keys = ["hidden"] };
        await Client.PutAccountAsync(account).ContinueWith(static _ => { }, TaskScheduler.Default);

        Assert.Equal("""{"name":"a","password":"hidden","pin":4711,"codes":["hidden"],"keys":["hidden"]}""", Server.Request.Body);
        Assert.DoesNotContain("hidden", account.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", account.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("pin", new Account { Name = "a" }.ToString(), StringComparison.Ordinal);
    }
}
