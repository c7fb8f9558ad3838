using Microsoft.AspNetCore.Builder;

namespace Specwright.Documentation.Tests.Known;

/// <summary>What the snippets of the documentation take for granted, whichever client they are about.</summary>
public static class Anywhere
{
    public static readonly WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
    public static readonly CancellationToken cancellationToken;
    public static readonly HttpClient httpClient = new();
    public static readonly string token = "token";
    public static readonly string clientId = "id";
    public static readonly string clientSecret = "secret";
}
