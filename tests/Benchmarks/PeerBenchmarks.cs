using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Specwright.Benchmarks;

/// <summary>
/// The same documents through Microsoft's Kiota, NSwag and this generator, in one run: generated, compiled, and put into one table. The
/// tools are installed into a folder of their own below the system's temporary files, and stay there for the next run.
/// </summary>
internal static partial class PeerBenchmarks
{
    private const string KiotaVersion = "1.38.0";
    private const string KiotaRuntime = "2.1.6";
    private const string NSwagVersion = "14.8.0";

    private static readonly string[] s_kiotaPackages =
    [
        "Abstractions", "Http.HttpClientLibrary", "Serialization.Form", "Serialization.Json", "Serialization.Multipart",
        "Serialization.Text",
    ];

    private static readonly string s_tools = Path.Combine(Path.GetTempPath(), "specwright-peers");

    public static void Run(string[] documents)
    {
        Install("Microsoft.OpenApi.Kiota", KiotaVersion, "kiota");
        Install("NSwag.ConsoleCore", NSwagVersion, "nswag");
        var rows = new List<string[]>
        {
            new[] { "document", "tool", "generate s", "compile s", "errors", "lines", "dll MB", "compiler's peak MB" },
            Measure("(no document)", "", static _ => BuildBenchmarks.Project([]), static _ => (0, "")),
        };
        foreach (var document in documents.Length > 0 ? documents : [Documents.Stripe, Documents.Cloudflare])
        {
            var path = Path.GetFullPath(document);
            var name = Path.GetFileName(path);
            rows.Add(Measure(name, "Specwright", _ => BuildBenchmarks.Project([path]), static _ => (0, "")));
            rows.Add(Measure(name, $"Kiota {KiotaVersion}", static _ => PeerProject(KiotaReferences()), folder => Generate(
                folder,
                "kiota",
                ["generate", "--language", "CSharp", "--openapi", path, "--class-name", "MeasuredClient", "--namespace-name", "Measured",
                    "--output", Path.Combine(folder, "generated"), "--exclude-backward-compatible", "--log-level", "Error"])));
            rows.Add(Measure(name, $"NSwag {NSwagVersion}", static _ => PeerProject(""), folder => Generate(
                folder,
                "nswag",
                ["openapi2csclient", $"/input:{path}", "/classname:MeasuredClient", "/namespace:Measured", "/JsonLibrary:SystemTextJson",
                    $"/output:{Path.Combine(folder, "generated", "MeasuredClient.cs")}"])));
        }

        Table.Print("Peers: from the document to the assembly", rows);
    }

    private static void Install(string package, string version, string command)
    {
        var found = Directory.Exists(s_tools) && Directory.GetFiles(s_tools, command + "*").Length > 0;
        if (!found && ProjectBuild.RunProgram(
            Path.GetTempPath(),
            "dotnet",
            "tool",
            "install",
            package,
            "--version",
            version,
            "--tool-path",
            s_tools) is { Succeeded: false } install)
        {
            throw new InvalidOperationException($"{package} {version} cannot be installed:\n{install.Output}");
        }
    }

    private static (double Seconds, string Problem) Generate(string folder, string tool, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var (succeeded, output) = ProjectBuild.RunProgram(folder, Path.Combine(s_tools, tool), arguments);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (watch.Elapsed.TotalSeconds, succeeded ? "" : lines.FirstOrDefault() ?? "no reason given");
    }

    private static string[] Measure(
        string document, string tool, Func<string, string> project, Func<string, (double Seconds, string Problem)> generate)
    {
        var folder = Directory.CreateTempSubdirectory("specwright-peer-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "generated"));
            File.WriteAllText(Path.Combine(folder, "Measured.csproj"), project(folder));
            File.WriteAllText(Path.Combine(folder, "Consumer.cs"), "namespace Measured;\n\ninternal static class Consumer;\n");
            var (seconds, problem) = generate(folder);
            if (problem.Length > 0)
            {
                Console.Error.WriteLine($"{tool}, {document}: {problem}");
                return [document, tool, "fails", "", "", "", "", ""];
            }

            return Row(document, tool, seconds, folder, ProjectBuild.Run(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Row(string document, string tool, double seconds, string folder, ProjectBuild build)
    {
        var assembly = Path.Combine(folder, "bin", "Release", "net10.0", "Measured.dll");
        var lines = Directory.GetFiles(Path.Combine(folder, "generated"), "*.cs", SearchOption.AllDirectories)
            .Sum(static file => File.ReadLines(file).Count());
        var errors = CompilerError().Matches(build.Output).Select(static match => match.Value).Distinct().Count();
        if (!build.Succeeded && errors == 0)
        {
            throw new InvalidOperationException($"{tool}, {document}: the build failed without an error of the compiler:\n{build.Output}");
        }

        return
        [
            document,
            tool,
            seconds == 0 ? "in the compile" : Table.Text(seconds, "F1"),
            Table.Text(build.Seconds, "F1"),
            Table.Text(errors),
            Table.Text(lines),
            build.Succeeded ? Table.Text(new FileInfo(assembly).Length / 1e6, "F2") : "",
            Table.Text(build.Peak / 1048576.0),
        ];
    }

    private static string KiotaReferences() => string.Concat(s_kiotaPackages.Select(static name =>
        $"""<PackageReference Include="Microsoft.Kiota.{name}" Version="{KiotaRuntime}" />"""));

    private static string PeerProject(string references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <RunAnalyzers>false</RunAnalyzers>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>{references}</ItemGroup>
          <Target Name="TakeAnalyzersAway" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" />
            </ItemGroup>
          </Target>
        </Project>
        """;

    [GeneratedRegex(@"[^\s:]+\(\d+,\d+\): error CS\d+")]
    private static partial Regex CompilerError();
}
