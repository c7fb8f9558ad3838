namespace Specwright.Package.Tests;

/// <summary>Which document of a project is meant, and what is said when none can be.</summary>
[Collection(PackageCollection.Name)]
public sealed class OwnApiDocumentTests(PackedPackage package)
{
    private const string Program = "System.Console.WriteLine(typeof(Shop.ShopClient) + \" \" + typeof(Back.ShopClient));";

    [Fact]
    public async Task OneOfSeveralDocumentsIsChosenByItsName()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi()
            .Edit("Api/Program.cs", OwnApiProjects.Registration, """builder.Services.AddOpenApi("front").AddOpenApi("back.office");""")
            .WithProject("Client", Item("Shop", "front") + Item("Back", "back.office"), Program);
        Assert.Equal(["Shop.ShopClient Back.ShopClient"], await projects.BuildAndRunAsync("Client"));

        await AssertRefusedAsync(
            projects,
            Item("Shop"),
            "SPW0102",
            "none is called 'v1'. Set the item's DocumentName to one of: front, back.office.");
        await AssertRefusedAsync(
            projects,
            Item("Shop", "side"),
            "SPW0101",
            "no document 'side'. Set the item's DocumentName to one of: front, back.office.");
        await AssertRefusedAsync(
            projects,
            Item("Shop", "front") + Item("Back", "front"),
            "SPW0104",
            "The document 'front' of the project ");
    }

    [Fact]
    public async Task WithoutANameTheFirstVersionIsMeant()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi()
            .Edit(
                "Api/Program.cs",
                OwnApiProjects.Registration,
                """builder.Services.AddOpenApi().AddOpenApi("v2", static two => two.ShouldInclude = static _ => false);""")
            .WithProject("Client", Item("Shop"), "System.Console.WriteLine(typeof(Shop.IOrdersClient));");

        Assert.Equal(["Shop.IOrdersClient"], await projects.BuildAndRunAsync("Client"));
    }

    [Fact]
    public async Task AProjectMayPutItsDocumentWhereItLikes()
    {
        OwnApiProjects projects = new OwnApiProjects(package)
            .WithApi("""
                <OpenApiDocumentsDirectory>$(MSBuildProjectDirectory)/specs</OpenApiDocumentsDirectory>
                <OpenApiGenerateDocumentsOptions>--file-name shop</OpenApiGenerateDocumentsOptions>
                <OpenApiGenerateDocumentsOnBuild>false</OpenApiGenerateDocumentsOnBuild>
                """)
            .WithProject("Client", Item("Shop"), "System.Console.WriteLine(typeof(Shop.IOrdersClient));");

        Assert.Equal(["Shop.IOrdersClient"], await projects.BuildAndRunAsync("Client"));
        Assert.True(File.Exists(projects.At("Api", "specs", "shop.json")));
    }

    [Fact]
    public async Task AProjectWithoutADocumentIsRefused()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi().WithProject("Client", "");

        await AssertRefusedAsync(
            projects,
            """<OpenApiSpec Include="../Apo/Api.csproj" />""",
            "SPW0097",
            "The project '../Apo/Api.csproj' ");
        await AssertRefusedAsync(projects, """<OpenApiSpec Include="Client.csproj" />""", "SPW0098", "names the project that it stands in");
        await AssertRefusedAsync(
            projects,
            """<OpenApiSpec Include="shop.json" DocumentName="v1" />""",
            "SPW0103",
            "'shop.json' has a DocumentName");

        projects.Edit("Api/Program.cs", OwnApiProjects.Registration, "").Edit("Api/Program.cs", "app.MapOpenApi();", "");
        await AssertRefusedAsync(projects, Item("Shop"), "SPW0099", "call 'builder.Services.AddOpenApi()' in its Program.cs.");

        projects.Edit("Api/Api.csproj", "PrivateAssets=\"all\"", "ExcludeAssets=\"all\"");
        await AssertRefusedAsync(projects, Item("Shop"), "SPW0100", "a PackageReference to Microsoft.Extensions.ApiDescription.Server.");
    }

    private static string Item(string space, string document = "") =>
        $"""<OpenApiSpec Include="../Api/Api.csproj" Namespace="{space}" Client="ShopClient" DocumentName="{document}" />""";

    private static async Task AssertRefusedAsync(OwnApiProjects projects, string items, string id, string message)
    {
        CommandResult build = (await projects.WithProject("Client", items).RunAsync("Client", "build")).Failed();
        string? refusal = build.Output
            .Split('\n')
            .FirstOrDefault(line => line.Contains($"Client.csproj : error {id}: ", StringComparison.Ordinal));
        Assert.True(refusal?.Contains(message, StringComparison.Ordinal), $"{id} with '{message}' is not in:\n{build.Output}");
    }
}
