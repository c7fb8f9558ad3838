namespace Specwright.Package.Tests;

/// <summary><c>Generate="Used"</c> in real projects: a build generates what their own files name.</summary>
[Collection(PackageCollection.Name)]
public sealed class UsedTests(PackedPackage package)
{
    private const string Item = """<OpenApiSpec Include="letters.yaml" Namespace="Letters" Client="LettersClient" Generate="Used" />""";

    private const string Spec = """
        openapi: 3.0.3
        info: { title: Letters, version: "1" }
        servers: [ { url: "https://letters.example" } ]
        paths:
          /a:
            get: { operationId: readAlpha, responses: { "204": { description: Done. } } }
            put: { operationId: writeAlpha, responses: { "204": { description: Done. } } }
          /b:
            get: { operationId: readBeta, responses: { "204": { description: Done. } } }
          /c:
            get: { operationId: readGamma, responses: { "204": { description: Done. } } }
        """;

    private const string Program = """
        using System;
        using System.Linq;

        Console.WriteLine(string.Join(' ', typeof(Letters.LettersClient).GetMethods()
            .Select(method => method.Name)
            .Where(name => name.EndsWith("aAsync", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)));

        internal static class Calls
        {
            internal static object Beta(Letters.LettersClient client) => client.ReadBetaAsync();
        }
        """;

    private const string Template = "<p>@{ _ = Client.WriteAlphaAsync(); }</p>";

    [Theory]
    [InlineData("", "ReadBetaAsync")]
    [InlineData("<SpecwrightOperations>GET /c</SpecwrightOperations>", "ReadBetaAsync ReadGammaAsync")]
    [InlineData("<DesignTimeBuild>true</DesignTimeBuild>", "ReadAlphaAsync ReadBetaAsync ReadGammaAsync WriteAlphaAsync")]
    public async Task ABuildGeneratesWhatCodeNames(string property, string expected) =>
        Assert.Equal([expected], await Project(property).BuildAndRunAsync());

    [Fact]
    public async Task APropertyAsksForItInAllDocuments()
    {
        ConsumerProject project = Project("<SpecwrightGenerate>Used</SpecwrightGenerate>");
        project.Edit("Consumer.csproj", " Generate=\"Used\"", "");
        Assert.Equal(["ReadBetaAsync"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task ARazorFileCountsWhoeverCompilesIt()
    {
        // Compiled while the application runs: the package's targets hand it over.
        Assert.Equal(["ReadBetaAsync WriteAlphaAsync"], await Project("").With("Views/Show.cshtml", Template).BuildAndRunAsync());

        // Compiled with the project.
        ConsumerProject web = Project("").With("Pages/Show.razor", "@inject Letters.LettersClient Client\n" + Template);
        web.Edit("Consumer.csproj", "Sdk=\"Microsoft.NET.Sdk\"", "Sdk=\"Microsoft.NET.Sdk.Web\"");
        Assert.Equal(["ReadBetaAsync WriteAlphaAsync"], await web.BuildAndRunAsync());
    }

    private ConsumerProject Project(string properties) => package.NewConsumer()
        .WithProject($"<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>{properties}", Item)
        .With("letters.yaml", Spec)
        .With("Program.cs", Program);
}
