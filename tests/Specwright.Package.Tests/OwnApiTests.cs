using System.Text.Json;

namespace Specwright.Package.Tests;

/// <summary>The client of an API whose project is next door: one build makes both, and only what a change reaches runs again.</summary>
[Collection(PackageCollection.Name)]
public sealed class OwnApiTests(PackedPackage package)
{
    private const string Item = """<OpenApiSpec Include="../Api/Api.csproj" Namespace="Shop" Client="ShopClient" />""";

    // The names of the client's own methods.
    private const string Program = """
        using System;
        using System.Linq;

        foreach (var method in typeof(Shop.IOrdersClient).GetMethods().Where(method => !method.Name.Contains("Response")).OrderBy(method => method.Name))
        {
            Console.WriteLine(method.Name);
        }
        """;

    private const string ApiAssembly = "Api/obj/Debug/net10.0/Specwright.OwnApi.Api.dll";
    private const string Document = "Api/obj/Api.json";
    private const string Client = "Client/obj/Debug/net10.0/Client.dll";

    [Fact]
    public async Task TheClientFollowsTheApi()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi().WithProject("Client", Item, Program);

        // Nothing was restored before: the API's packages are none that the client's own restore knows of.
        Assert.Equal(["CreateAsync", "GetAsync", "ListAsync", "ShipAsync"], await projects.BuildAndRunAsync("Client"));
        AssertIsApart(projects);

        DateTime[] first = projects.Written(ApiAssembly, Document, Client);
        CommandResult again = (await projects.RunAsync("Client", "build")).Succeeded();
        Assert.Equal(0, OwnApiProjects.Generations(again));
        Assert.Single(again.Output.Split('\n'), static line => line.Contains("Determining projects to restore", StringComparison.Ordinal));
        Assert.Equal(first, projects.Written(ApiAssembly, Document, Client));

        // A change that leaves the document as it was compiles the API, and not its client.
        projects.Edit("Api/Program.cs", "4.99m", "5.99m");
        Assert.Equal(1, OwnApiProjects.Generations((await projects.RunAsync("Client", "build")).Succeeded()));
        DateTime[] second = projects.Written(ApiAssembly, Document, Client);
        Assert.True(second[0] > first[0] && second[1] > first[1]);
        Assert.Equal(first[2], second[2]);

        projects.Edit("Api/Program.cs", OwnApiProjects.LastEndpoint, """
            group.MapDelete("/{id:int}", NoContent (int id) => TypedResults.NoContent()).WithName("CancelOrder");
            app.Run();
            """);
        Assert.Equal(["CancelAsync", "CreateAsync", "GetAsync", "ListAsync", "ShipAsync"], await projects.BuildAndRunAsync("Client"));
    }

    [Fact]
    public async Task EveryWayToBuildWorks()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi().WithProject("Client", Item, Program);
        (await projects.RunAsync("Client", "build")).Succeeded();

        // An IDE's build for showing code has the last document, and builds no other project.
        projects.Edit("Api/Program.cs", "4.99m", "this does not compile");
        CommandResult design = (await projects.RunAsync("Client", [
            "msbuild",
            "-target:SpecwrightAddSpecs",
            "-getItem:AdditionalFiles",
            "-property:DesignTimeBuild=true",
            "-property:BuildingInsideVisualStudio=true",
            "-property:BuildProjectReferences=false",
        ])).Succeeded();
        using (JsonDocument answer = JsonDocument.Parse(design.Output))
        {
            JsonElement file = Assert.Single(answer.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
            string copy = projects.At("Client", "obj", "Debug", "net10.0", "Specwright", "_Api.Api.json");
            Assert.Equal(copy, file.GetProperty("FullPath").GetString());
        }

        CommandResult broken = (await projects.RunAsync("Client", "build")).Failed();
        Assert.Contains("Api/Program.cs(", broken.Output, StringComparison.Ordinal);
        Assert.Contains("Client.csproj : error SPW0099: The project ", broken.Output, StringComparison.Ordinal);

        (await projects.RunAsync("Client", "build", "--no-dependencies")).Succeeded();
        projects.Edit("Api/Program.cs", "this does not compile", "4.99m");

        (await projects.RunAsync("Client", "clean")).Succeeded();
        (await projects.RunAsync("Client", "build", "--no-restore")).Succeeded();
        (await projects.RunAsync("Client", "build", "--configuration", "Release")).Succeeded();
        (await projects.RunAsync("Client", "publish", "--output", projects.At("out"))).Succeeded();
        Assert.Equal(
            ["Client.deps.json", "Client.dll", "Client.pdb", "Client.runtimeconfig.json", "Specwright.dll"],
            Directory.GetFiles(projects.At("out")).Select(Path.GetFileName)
                .Where(static name => Path.GetExtension(name) is ".dll" or ".json" or ".pdb").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ASolutionBuildsTheApiOnceForAllItsClients()
    {
        OwnApiProjects projects = new OwnApiProjects(package).WithApi()
            .WithProject(
                "Old",
                """<OpenApiSpec Include="shop" Project="..\Api\Api.csproj" Namespace="Shop" Client="ShopClient" />""",
                properties: "<TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks><LangVersion>11</LangVersion>")
            .WithProject(
                "Web",
                Item,
                "WebApplication.CreateBuilder(args).Build().Run();",
                "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>",
                "Microsoft.NET.Sdk.Web")
            .WithProject("Tests", """<ProjectReference Include="../Api/Api.csproj" />""" + Item, Program)
            .With("Api/wwwroot/logo.txt", "an asset of the API")
            .With("Api/appsettings.json", "{}")
            .With("All.slnx", """
                <Solution>
                  <Project Path="Old/Old.csproj" />
                  <Project Path="Web/Web.csproj" />
                  <Project Path="Tests/Tests.csproj" />
                  <Project Path="Api/Api.csproj" />
                </Solution>
                """);

        CommandResult build = (await projects.RunAsync("", "build", "All.slnx")).Succeeded();
        Assert.Equal(1, OwnApiProjects.Generations(build));
        Assert.Single(build.Output.Split('\n'), static line => line.Contains("Api -> ", StringComparison.Ordinal));

        // The assets, settings and assembly of an API are its own; a project that refers to it besides has asked for them.
        string assets = File.ReadAllText(projects.At("Web", "obj", "Debug", "net10.0", "staticwebassets.build.json"));
        Assert.DoesNotContain("logo", assets, StringComparison.Ordinal);
        Assert.False(File.Exists(projects.At("Web", "bin", "Debug", "net10.0", "appsettings.json")));
        Assert.False(File.Exists(projects.At("Old", "bin", "Debug", "net8.0", "Specwright.OwnApi.Api.dll")));
        Assert.True(File.Exists(projects.At("Tests", "bin", "Debug", "net10.0", "Specwright.OwnApi.Api.dll")));

        Assert.Equal(0, OwnApiProjects.Generations((await projects.RunAsync("", "build", "All.slnx")).Succeeded()));
    }

    private static void AssertIsApart(OwnApiProjects projects)
    {
        string dependencies = File.ReadAllText(projects.At("Client", "bin", "Debug", "net10.0", "Client.deps.json"));

        // As an entry and as what another refers to; the three letters alone may stand in the hash of a package.
        Assert.DoesNotContain("Api/1.0.0", dependencies, StringComparison.Ordinal);
        Assert.DoesNotContain("Api\":", dependencies, StringComparison.Ordinal);
        string packages = File.ReadAllText(projects.At("Client", "obj", "project.assets.json"));
        Assert.DoesNotContain("AspNetCore", packages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(projects.At("Client", "bin"), "*Api*", SearchOption.AllDirectories));
    }
}
