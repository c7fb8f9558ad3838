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

    // The library is compiled with the runtime for netstandard2.0, and runs with that for .NET: the two must look alike to it.
    [Fact]
    public async Task ALibraryForNetStandardRunsInAnApplicationOfNet()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><DefaultItemExcludes>Library/**</DefaultItemExcludes>",
                """<ProjectReference Include="Library/Library.csproj" />""")
            .With("Library/Library.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                    <LangVersion>11</LangVersion>
                    <RestorePackagesPath>{package.Packages}</RestorePackagesPath>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Specwright" Version="{package.Version}" />
                    <OpenApiSpec Include="shapes.yaml" Namespace="Shapes" Client="ShapesClient" />
                  </ItemGroup>
                </Project>
                """)
            .With("Library/shapes.yaml", """
                openapi: 3.1.0
                info: { title: Shapes, version: '1' }
                paths:
                  /shapes:
                    get:
                      operationId: getShape
                      responses:
                        '200': { description: A shape, content: { application/json: { schema: { $ref: '#/components/schemas/Shape' } } } }
                components:
                  schemas:
                    Shape:
                      oneOf: [ { $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Grid' } ]
                      discriminator: { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', grid: '#/components/schemas/Grid' } }
                    Circle:
                      type: object
                      required: [ kind, radius ]
                      properties: { kind: { type: string }, radius: { type: number }, color: { enum: [ red, blue ] } }
                    Grid:
                      type: object
                      required: [ kind ]
                      properties: { kind: { type: string }, cells: { $ref: '#/components/schemas/Cells' } }
                    Cells: { type: object, additionalProperties: { type: integer, format: int32 }, properties: { name: { type: string } } }
                """)
            .With("Program.cs", """
                using System;
                using System.Text.Json;
                using Shapes;

                Shape circle = JsonSerializer.Deserialize("{\"kind\":\"circle\",\"radius\":1.5,\"note\":7}", ShapesJson.Default.Shape)!;
                Console.WriteLine(JsonSerializer.Serialize((Circle)circle with { Radius = 2 }, ShapesJson.Default.Circle));
                Shape grid = JsonSerializer.Deserialize("{\"kind\":\"grid\",\"cells\":{\"name\":\"n\",\"a\":1}}", ShapesJson.Default.Shape)!;
                Console.WriteLine(grid == (Grid)grid with { } ? JsonSerializer.Serialize(grid, ShapesJson.Default.Shape) : "different");
                """);

        string[] lines = await consumer.BuildAndRunAsync();

        Assert.Equal(
            ["""{"kind":"circle","radius":2,"note":7}""", """{"kind":"grid","cells":{"name":"n","a":1}}"""],
            lines);
    }
}
