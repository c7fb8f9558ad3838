using System.Text.RegularExpressions;
using Specwright.Sandbox;
using Xunit.Abstractions;

namespace Specwright.Package.Tests;

/// <summary>A program with a generated client, compiled ahead of time: no warning, and it works.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class NativeAotTests(PackedPackage package, ITestOutputHelper output) : IDisposable
{
    /// <summary>What a program for .NET 10 grows by, when it calls Cloudflare's two resources by a client.</summary>
    private const int MaxGrowth = 2_800_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("specwright-aot-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public async Task PublishesWithoutAWarningAndRuns(string framework)
    {
        string program = await PublishAsync(framework, Repository.At("samples", "Aot"), "Specwright.Aot", "--no-restore");

        await using SandboxServer server = await SandboxServer.StartAsync();
        CommandResult run = await Command.RunAsync(
            program, _folder, server.BaseAddress.ToString(), SandboxIdentity.ApiToken, SandboxIdentity.Email, SandboxIdentity.ApiKey,
            SandboxIdentity.AccountId, SandboxIdentity.ZoneId);

        Assert.Equal(
            """
            behavior: True, medium
            settings: True, enabled, 1
            json: True, True
            refused: NotFound, True

            """,
            run.Succeeded().Output);
        if (framework == "net10.0")
        {
            long growth = new FileInfo(program).Length - await PlainProgramLengthAsync(framework);
            output.WriteLine($"NativeAOT {framework}, more than a plain program: {growth:N0} bytes");
            Assert.InRange(growth, 1, MaxGrowth);
        }
    }

    /// <summary>A program that sends a request and parses what comes, without a client.</summary>
    private async Task<long> PlainProgramLengthAsync(string framework)
    {
        ConsumerProject plain = package.NewConsumer()
            .WithProject(
                $"<TargetFramework>{framework}</TargetFramework><OutputType>Exe</OutputType><PublishAot>true</PublishAot>"
                + "<UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier><StripSymbols>true</StripSymbols>"
                + "<InvariantGlobalization>true</InvariantGlobalization>",
                "")
            .With("Program.cs", """
                using System;
                using System.Net.Http;
                using System.Text.Json;

                using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(args[0]) };
                using HttpResponseMessage response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, args[1]));
                using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
                Console.WriteLine(document.RootElement.GetProperty("success").GetBoolean());
                """);
        return new FileInfo(await PublishAsync(framework, plain.Folder, "Consumer")).Length;
    }

    private async Task<string> PublishAsync(string framework, string project, string name, params string[] arguments)
    {
        string target = Path.Combine(_folder, name);
        CommandResult publish = await Command.BuildAsync(
            "publish", project, [.. arguments, "--framework", framework, "--configuration", "Release", "--output", target]);
        publish.Succeeded();
        int warnings = WarningCode().Count(publish.Output);
        string program = Path.Combine(target, OperatingSystem.IsWindows() ? name + ".exe" : name);
        output.WriteLine($"NativeAOT {framework}, {name}: {new FileInfo(program).Length:N0} bytes, {warnings} warnings");
        Assert.Equal(0, warnings);
        return program;
    }

    [GeneratedRegex(@"\b(warning|error) [A-Z]+[0-9]{4}\b|\bIL[23][0-9]{3}\b")]
    private static partial Regex WarningCode();
}
