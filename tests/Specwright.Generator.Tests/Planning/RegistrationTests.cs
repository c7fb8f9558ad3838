using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Planning;

/// <summary>A client brings its registration with a container where the project references what that is made of, and only there.</summary>
public sealed class RegistrationTests
{
    private const string Name = "ShopClientServiceCollectionExtensions";

    private static readonly string[] s_assemblies =
    [
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Configuration.Abstractions",
    ];

    [Fact]
    public void Without_the_references_nothing_of_it_is_there() => Assert.Null(Registration(Host()));

    [Theory]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(7, false)]
    public void It_is_there_from_version_8_on(int version, bool isThere)
    {
        var host = Host();
        foreach (var assembly in s_assemblies)
        {
            host.AddReference(EmptyAssembly.Reference(assembly, version));
        }

        Assert.Equal(isThere, Registration(host) is not null);
    }

    [Fact]
    public void It_needs_all_of_them()
    {
        foreach (var missing in s_assemblies)
        {
            var host = Host();
            foreach (var assembly in s_assemblies.Where(assembly => assembly != missing))
            {
                host.AddReference(EmptyAssembly.Reference(assembly, 8));
            }

            Assert.Null(Registration(host));
        }
    }

    [Theory]
    [InlineData("https://shop.example", "key", "query", false, true)]
    [InlineData("/v1", "key", "header", true, false)]
    [InlineData("", "", "", true, false)]
    public void It_asks_for_what_the_document_does_not_say(
        string server, string scheme, string location, bool needsAddress, bool hidesAddresses)
    {
        var host = Host(server, scheme, location);
        foreach (var assembly in s_assemblies)
        {
            host.AddReference(EmptyAssembly.Reference(assembly, 8));
        }

        var text = Registration(host)!;

        Assert.Equal(needsAddress, text.Contains("ShopClient has no address", StringComparison.Ordinal));
        Assert.Equal(hidesAddresses, text.Contains("RemoveAllLoggers", StringComparison.Ordinal));
        Assert.Equal(scheme.Length > 0, text.Contains("ShopClient has no credential", StringComparison.Ordinal));
        const string Configured = "keys[\"Key:key\"] is { } argument0 ? ShopCredential.Key(argument0)";
        Assert.Equal(scheme.Length > 0, text.Contains(Configured, StringComparison.Ordinal));
        Assert.Contains("AddKeyedTransient<IOrdersClient>(name, (provider, _) => Create(provider).Orders)", text, StringComparison.Ordinal);
    }

    private static GeneratorHost Host(string server = "https://shop.example", string scheme = "", string location = "")
    {
        var servers = server.Length == 0 ? "" : $"servers: [ {{ url: '{server}' }} ]\n";
        var security = scheme.Length == 0 ? "" : $$"""
            security: [ { {{scheme}}: [] } ]
            components: { securitySchemes: { {{scheme}}: { type: apiKey, in: {{location}}, name: k } } }

            """;
        return GeneratorHarness.Specwright.Host(
        [
            new SpecSource(
                "/src/specs/shop.yaml",
                $$"""
                openapi: 3.1.0
                info: { title: Shop, version: '1' }
                {{servers}}{{security}}paths:
                  /orders: { get: { operationId: listOrders, tags: [ Orders ], responses: { '204': { description: None. } } } }
                """),
        ]);
    }

    private static string? Registration(GeneratorHost host) =>
        host.Run().Files.FirstOrDefault(static file => file.HintName.EndsWith(Name + ".g.cs", StringComparison.Ordinal))?.Text;
}
