using Application;

namespace Specwright.Documentation.Tests.Known;

/// <summary>What snippets about the client of the ASP.NET Core application of tests/AspNetCore take for granted.</summary>
public static class OfApplication
{
    public static readonly ShopClient client = new(ShopCredential.Bearer("token"));
    public static readonly Guid customerId = Guid.Empty;
}
