using System.Diagnostics;
using System.Text;

namespace Specwright.Package.Tests;

/// <summary>Runs a program and collects what it prints, as a person at a terminal would.</summary>
internal static class Command
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(8);

    /// <summary>Runs an SDK command that builds; nothing of it keeps running afterwards.</summary>
    public static Task<CommandResult> BuildAsync(string verb, string folder, params string[] arguments) =>
        RunAsync("dotnet", folder, [
            verb, .. arguments, "--nologo", "--verbosity", "quiet", "-nodeReuse:false", "-maxCpuCount:2", "-p:UseSharedCompilation=false",
        ]);

    /// <summary>Runs a program.</summary>
    public static async Task<CommandResult> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        ForgetTheBuildAround(start.Environment);

        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var timeout = new CancellationTokenSource(s_timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {s_timeout}:\n{output}");
        }

        return new CommandResult($"{program} {string.Join(' ', arguments)}", process.ExitCode, output.ToString());
    }

    // A build that runs the tests hands its own MSBuild's paths and settings down; a consumer's build has none of them.
    private static void ForgetTheBuildAround(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
