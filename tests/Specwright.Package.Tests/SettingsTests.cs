namespace Specwright.Package.Tests;

/// <summary>The settings of an <c>OpenApiSpec</c> item arrive in the generator as they stand in the project file.</summary>
[Collection(PackageCollection.Name)]
public sealed class SettingsTests(PackedPackage package)
{
    private const string Spec = """
        openapi: 3.0.3
        info: { title: Letters, version: "1" }
        servers: [ { url: "https://letters.example" } ]
        paths:
          /a:
            get: { operationId: readAlpha, responses: { "204": { description: Done. } } }
            put: { operationId: writeAlpha, responses: { "204": { description: Done. } } }
          /b:
            get: { operationId: readBeta, tags: [ "b#c" ], responses: { "204": { description: Done. } } }
          /c('x'):
            get: { operationId: readGamma, responses: { "204": { description: Done. } } }
          /d:
            get: { operationId: readDelta, responses: { "204": { description: Done. } } }
        """;

    // All methods that the generated types offer, without the variants and what every class has.
    private const string Program = """
        using System;
        using System.Linq;
        using System.Reflection;

        foreach (string name in typeof(Letters.LettersClient).Assembly.GetTypes()
            .Where(type => type.Namespace == "Letters")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => method.Name)
            .Where(name => name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("Write", StringComparison.Ordinal))
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal) && !name.EndsWith("WithResponseAsync", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal))
        {
            Console.WriteLine(name);
        }

        Console.WriteLine(typeof(Letters.LettersClient).IsPublic);
        """;

    [Fact]
    public async Task AListArrivesWhole()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>",
                """<OpenApiSpec Include="letters.yaml" Namespace="Letters" Operations="GET /a; tag:b#c; /c('x')" Visibility="internal" />""")
            .With("letters.yaml", Spec)
            .With("Program.cs", Program);

        Assert.Equal(["ReadAlphaAsync", "ReadBetaAsync", "ReadGammaAsync", "False"], await consumer.BuildAndRunAsync());
    }

    [Fact]
    public async Task APropertyOfTheProjectSettlesWhatAnItemLeavesOpen()
    {
        ConsumerProject consumer = package.NewConsumer()
            .WithProject(
                """
                <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>
                <SpecwrightNamespace>Letters</SpecwrightNamespace><SpecwrightOperations>/a; tag:b#c</SpecwrightOperations><SpecwrightExcludeOperations>PUT /a</SpecwrightExcludeOperations>
                """,
                """<OpenApiSpec Include="letters.yaml" />""")
            .With("letters.yaml", Spec)
            .With("Program.cs", Program);

        Assert.Equal(["ReadAlphaAsync", "ReadBetaAsync", "True"], await consumer.BuildAndRunAsync());
    }
}
