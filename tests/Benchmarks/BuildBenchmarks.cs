using System.Text.RegularExpressions;

namespace Specwright.Benchmarks;

/// <summary>
/// From the spec to the assembly, by <c>dotnet build</c> of a project that holds nothing else; of the SDK's analyzers and generators none
/// is handed to the compiler.
/// </summary>
internal static partial class BuildBenchmarks
{
    public static void Run(string[] documents)
    {
        string[] paths = documents.Length > 0
            ? documents
            : [Path.Combine(GeneratorRun.Root, Documents.Fragments), Documents.Stripe, Documents.Cloudflare];
        var rows = new List<string[]> { new[]
        {
            "document",
            "seconds",
            "of it the generator",
            "compiler's peak MB",
            "lines",
            "assembly MB",
            "IL MB",
            "IL bytes a method",
            "IL bytes a type",
        } };
        rows.Add(Build("(no document)", []));
        rows.AddRange(
            paths.Select(path => Build(Path.GetFileName(path), Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml") : [path])));
        Table.Print("dotnet build -c Release, without analyzers", rows);
    }

    private static string[] Build(string name, string[] specs)
    {
        var folder = Directory.CreateTempSubdirectory("specwright-build-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Measured.csproj"), Project(specs));
            File.WriteAllText(Path.Combine(folder, "Consumer.cs"), "namespace Measured;\n\ninternal static class Consumer;\n");
            var build = ProjectBuild.Run(folder, "-p:ReportAnalyzer=true", "-v:d");
            return build.Succeeded
                ? Row(name, folder, build.Seconds, GeneratorTime().Match(build.Output).Groups[1].Value, build.Peak)
                : throw new InvalidOperationException($"dotnet build failed:\n{build.Output}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Row(string name, string folder, double seconds, string generator, long peak)
    {
        var assembly = Path.Combine(folder, "bin", "Release", "net10.0", "Measured.dll");
        var texts = Directory.Exists(Path.Combine(folder, "generated"))
            ? Directory.GetFiles(Path.Combine(folder, "generated"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllLines).ToList()
            : [];
        var methods = texts.Sum(static lines => lines.Count(static line => line.Contains("new ApiRequest(", StringComparison.Ordinal)));
        var types = texts.Sum(static lines => lines.Count(static line => line.StartsWith("[JsonConverter(", StringComparison.Ordinal)));
        var il = AssemblySize.IlBytes(assembly);
        return
        [
            name, Table.Text(seconds, "F1"), generator, Table.Text(peak / 1048576.0), Table.Text(texts.Sum(static lines => lines.Length)),
            Table.Text(new FileInfo(assembly).Length / 1e6, "F2"), Table.Text(
                il / 1e6,
                "F2"), Table.Text(methods == 0 ? 0 : il / (double)methods), Table.Text(types == 0 ? 0 : il / (double)types),
        ];
    }

    /// <summary>A project with nothing but specs, and the generator of this repository.</summary>
    public static string Project(string[] specs) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <RunAnalyzers>false</RunAnalyzers>
            <NuGetAudit>false</NuGetAudit>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
          </PropertyGroup>
          <Import Project="{Path.Combine(GeneratorRun.Root, "generator", "build", "Specwright.props")}" />
          <ItemGroup>
            <Compile Include="Consumer.cs" />
            <Reference Include="{typeof(ApiException).Assembly.Location}" />
            {string.Concat(Analyzers().Select(static path => $"""<Analyzer Include="{path}" />"""))}
            {string.Concat(specs.Select(spec =>
                $"""<OpenApiSpec Include="{Path.GetFullPath(spec)}" Namespace="Measured" Client="MeasuredClient" />"""))}
          </ItemGroup>
          <Import Project="{Path.Combine(GeneratorRun.Root, "generator", "build", "Specwright.targets")}" />
          <Target Name="TakeOtherAnalyzersAway" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" Condition="!$([System.String]::Copy('%(FullPath)').StartsWith('{GeneratorRun.Root}'))" />
            </ItemGroup>
          </Target>
        </Project>
        """;

    // As the package has them: with machine code where it is made.
    private static IEnumerable<string> Analyzers() => Directory.GetFiles(GeneratorRun.GeneratorFolder, "*.dll").Select(static path =>
        Path.Combine(GeneratorRun.PrecompiledFolder, Path.GetFileName(path)) is var precompiled && File.Exists(precompiled)
            ? precompiled
            : path);

    [GeneratedRegex(@"([\d.]+) +\d+ +Specwright\.Generator\.OpenApiGenerator\b")]
    private static partial Regex GeneratorTime();
}
