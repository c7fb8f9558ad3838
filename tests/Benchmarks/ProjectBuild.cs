using System.Diagnostics;
using System.Globalization;

namespace Specwright.Benchmarks;

/// <summary>
/// What <c>dotnet build -c Release</c> of a project took: seconds, the compiler's peak memory in bytes, and what it printed.
/// </summary>
internal sealed record ProjectBuild(double Seconds, long Peak, bool Succeeded, string Output)
{
    /// <summary>Restores a project, then builds it with a compiler of its own.</summary>
    public static ProjectBuild Run(string folder, params string[] arguments)
    {
        var restore = RunProgram(folder, "dotnet", "restore", "--nologo");
        if (!restore.Succeeded)
        {
            return new ProjectBuild(0, 0, false, restore.Output);
        }

        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var watcher = Task.Run(() => Watch(folder, stop.Token, bytes => peak = Math.Max(peak, bytes)));
        var watch = Stopwatch.StartNew();
        var build = RunProgram(
            folder,
            "dotnet",
            ["build", "-c", "Release", "--no-restore", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. arguments]);
        var seconds = watch.Elapsed.TotalSeconds;
        stop.Cancel();
        watcher.Wait();
        return new ProjectBuild(seconds, peak, build.Succeeded, build.Output);
    }

    /// <summary>Runs a program to its end.</summary>
    public static (bool Succeeded, string Output) RunProgram(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode == 0, output + errors.GetAwaiter().GetResult());
    }

    // The compiler is the process that works in the project's folder; elsewhere than on Linux its peak stays unknown. Looked for seldom: it
    // needs both cores itself.
    private static void Watch(string folder, CancellationToken stop, Action<long> report)
    {
        string? compiler = null;
        while (!stop.WaitHandle.WaitOne(250) && Directory.Exists("/proc"))
        {
            try
            {
                compiler ??= Directory.EnumerateDirectories("/proc")
                    .FirstOrDefault(path => char.IsAsciiDigit(Path.GetFileName(path)[0]) && IsCompilerOf(folder, path));
                if (compiler is not null)
                {
                    var line = File.ReadLines(Path.Combine(compiler, "status"))
                        .First(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                    report(long.Parse(
                        line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal),
                        CultureInfo.InvariantCulture) * 1024);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                // The process is gone.
                compiler = null;
            }
        }
    }

    private static bool IsCompilerOf(string folder, string process)
    {
        try
        {
            return Directory.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName == folder
                && IsCompiler(File.ReadAllText(Path.Combine(process, "cmdline")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process is gone, or another user's.
            return false;
        }
    }

    // Newer SDKs start the compiler as a program of its own, older ones through dotnet.
    private static bool IsCompiler(string commandLine) =>
        commandLine.Split('\0').Take(3).Any(static part => Path.GetFileName(part) is "csc" or "csc.dll");
}
