using Cloudflare;

namespace Specwright.Documentation.Tests.Known;

/// <summary>What snippets about the client of specs/cloudflare take for granted.</summary>
public static class OfCloudflare
{
    public static readonly CloudflareClient client = new(CloudflareCredential.ApiToken("token"));
    public static readonly string accountId = "0123456789abcdef0123456789abcdef";
    public static readonly string zoneId = "0123456789abcdef0123456789abcdef";
}
