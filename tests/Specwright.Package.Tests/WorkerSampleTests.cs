using System.Collections.Concurrent;
using System.Diagnostics;

namespace Specwright.Package.Tests;

/// <summary>The sample of a background service goes on where a page failed, and ends at once when it is told to.</summary>
public sealed class WorkerSampleTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    // The configuration and target framework of this very test.
    private static readonly string s_assembly = Repository.At(
        "samples",
        "Worker",
        "bin",
        Path.GetRelativePath(Repository.At("tests", "Specwright.Package.Tests", "bin"), AppContext.BaseDirectory),
        "Specwright.Worker.dll");

    [Fact]
    public async Task ExportsAllPagesAlthoughOneFails()
    {
        CommandResult run = await Command.RunAsync("dotnet", Path.GetTempPath(), s_assembly);

        string[] lines = run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] numbers = [.. lines.Where(static line => line.StartsWith('P') && line.Contains(": ", StringComparison.Ordinal)
            && char.IsAsciiDigit(line[1])).Select(static line => line[..4])];
        Assert.Equal(Enumerable.Range(0, 50).Select(static index => $"P{index:000}"), numbers);
        Assert.Contains(lines, static line => line.StartsWith("Page 3 failed: GET /parcels", StringComparison.Ordinal));
        Assert.Equal("All 50 parcels are exported.", lines[^1]);
    }

    [UnixFact]
    public async Task StopsWithinAPageWhenItIsToldToEnd()
    {
        using Process worker = new()
        {
            StartInfo = new ProcessStartInfo("dotnet", [s_assembly, "--slow"]) { RedirectStandardOutput = true },
        };
        ConcurrentQueue<string> lines = new();
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        worker.OutputDataReceived += (_, received) =>
        {
            lines.Enqueue(received.Data ?? "");
            first.TrySetResult();
        };
        worker.Start();
        worker.BeginOutputReadLine();
        try
        {
            await first.Task.WaitAsync(s_timeout);
            // Not SIGINT, which a process in the background may ignore, as whoever started the tests does.
            using Process signal = Process.Start("kill", ["-TERM", $"{worker.Id}"]);
            await signal.WaitForExitAsync();
            await worker.WaitForExitAsync().WaitAsync(s_timeout);

            Assert.Equal(0, worker.ExitCode);
            Assert.Contains(lines, static line => line.StartsWith("Stopped after ", StringComparison.Ordinal));
        }
        finally
        {
            worker.Kill(entireProcessTree: true);
        }
    }
}
