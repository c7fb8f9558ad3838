namespace Specwright.Package.Tests;

/// <summary>The generated client compiles, without a warning, for every kind of target framework that the package promises.</summary>
[Collection(PackageCollection.Name)]
public sealed class TargetFrameworkTests(PackedPackage package)
{
    private const string Client = """
        using System.Threading;
        using System.Threading.Tasks;
        using Cloudflare;

        namespace Consumer
        {
            internal static class Reader
            {
                internal static Task<FraudSettings> ReadAsync(CloudflareClient client, string zoneId, CancellationToken cancellationToken) =>
                    client.Fraud.GetSettingsAsync(zoneId, cancellationToken: cancellationToken);
            }
        }
        """;

    [Fact]
    public async Task CompilesForOlderFrameworks()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFrameworks>net8.0;netstandard2.0;net472</TargetFrameworks><LangVersion>11</LangVersion><GenerateDocumentationFile>true</GenerateDocumentationFile>",
                """<OpenApiSpec Include="specs/cloudflare/*.yaml" Namespace="Cloudflare" Client="CloudflareClient" />""")
            .WithCloudflareSpecs()
            .With("Reader.cs", Client);

        (await consumer.BuildAsync()).Succeeded();

        foreach (string framework in new[] { "net8.0", "netstandard2.0", "net472" })
        {
            Assert.True(File.Exists(Path.Combine(consumer.Folder, "bin", "Debug", framework, "Consumer.dll")), framework);
        }
    }
}
