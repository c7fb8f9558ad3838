using System.Text.RegularExpressions;
using Specwright.Sandbox;
using Xunit.Abstractions;

namespace Specwright.Package.Tests;

/// <summary>A program with a generated client, compiled ahead of time: no warning, and it works.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class NativeAotTests(ITestOutputHelper output)
{
    [Fact]
    public async Task PublishesWithoutAWarningAndRuns()
    {
        string folder = Directory.CreateTempSubdirectory("specwright-aot-").FullName;
        try
        {
            CommandResult publish = await Command.BuildAsync(
                "publish",
                Repository.At("samples", "Aot"),
                "--no-restore",
                "--configuration",
                "Release",
                "--output",
                folder);
            publish.Succeeded();
            int warnings = WarningCode().Count(publish.Output);
            string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "Specwright.Aot.exe" : "Specwright.Aot");
            output.WriteLine($"NativeAOT: {new FileInfo(program).Length:N0} bytes, {warnings} warnings");
            Assert.Equal(0, warnings);

            await using SandboxServer server = await SandboxServer.StartAsync();
            CommandResult run = await Command.RunAsync(
                program, folder, server.BaseAddress.ToString(), SandboxIdentity.ApiToken, SandboxIdentity.Email, SandboxIdentity.ApiKey,
                SandboxIdentity.AccountId, SandboxIdentity.ZoneId);

            Assert.Equal(
                """
                behavior: True, medium
                settings: True, enabled, 1
                json: True, True
                refused: NotFound, True

                """,
                run.Succeeded().Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"\b(warning|error) [A-Z]+[0-9]{4}\b|\bIL[23][0-9]{3}\b")]
    private static partial Regex WarningCode();
}
