using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pages;
using Specwright.Tests.Http;

namespace Specwright.Client.Tests.Pages;

/// <summary>Walks over pages that begin where the caller says.</summary>
public sealed class EnumerateTests
{
    [Fact]
    public async Task AnEnumerationBeginsAtThePageOfTheCaller()
    {
        await using var server = await LoopbackServer.StartAsync(static context =>
        {
            var page = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
            return context.Response.WriteAsync(
                $$"""{"success":true,"errors":[],"messages":[],"result":[{"id":"{{page}}"}],"result_info":{"page":{{page}},"total_pages":4,"total_count":4} }""");
        });
        using var client = new PagesClient(new PagesClientOptions { BaseAddress = new Uri(server.Address) });

        Assert.Equal(["3", "4"], await IdsAsync(client.Zones.EnumerateEnvelopesAsync("me", new() { Page = 3, PerPage = 1 })));
        Assert.Equal(
            ["/envelopes/me?page=3&per_page=1", "/envelopes/me?per_page=1&page=4"],
            server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task AnEnumerationThatFailedGoesOnWhereItFailed()
    {
        var isDown = true;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            var cursor = context.Request.Query["cursor"].FirstOrDefault() ?? "a";
            context.Response.StatusCode = cursor == "c" && isDown ? 503 : 200;
            return context.Response.WriteAsync(
                $$"""{"ok":true,"members":["{{cursor}}"],"response_metadata":{"next_cursor":"{{cursor switch
                {
                    "a" =>
                    "b",
                    "b" => "c",
                    _ => ""
                }}}"} }""");
        });
        using var client = new PagesClient(new PagesClientOptions { BaseAddress = new Uri(server.Address) });
        var members = new List<string>();

        string? start = null;
        do
        {
            try
            {
                await foreach (var member in client.EnumerateAsync(new() { Cursor = start }))
                {
                    members.Add(member);
                }

                start = null;
            }
            catch (ApiException exception) when (exception.Page is not null && isDown)
            {
                start = exception.Page;
                isDown = false;
            }
        }
        while (start is not null);

        Assert.Equal(["a", "b", "c"], members);
    }

    private static async Task<List<string?>> IdsAsync(IAsyncEnumerable<Item> items)
    {
        var ids = new List<string?>();
        await foreach (var item in items)
        {
            ids.Add(item.Id);
        }

        return ids;
    }
}
