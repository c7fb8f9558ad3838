using System.Diagnostics;

namespace Specwright.Conformance.Judges;

/// <summary>A program that ends with its owner at the latest.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KeptLines = 20;

    private static readonly HashSet<ChildProcess> s_running = [];

    private readonly Queue<string> _lines = new();

    static ChildProcess() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => StopAll();

    private ChildProcess(Process process)
    {
        Process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        lock (s_running)
        {
            s_running.Add(this);
        }
    }

    public Process Process { get; }

    /// <summary>What it said last.</summary>
    public string LastLines
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static ChildProcess Start(string program, IEnumerable<string> arguments, string directory) =>
        new(Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["NO_COLOR"] = "1", ["NO_UPDATE_NOTIFIER"] = "1" },
        })!);

    public void Dispose()
    {
        lock (s_running)
        {
            s_running.Remove(this);
        }

        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }

        Process.Dispose();
    }

    private static void StopAll()
    {
        ChildProcess[] left;
        lock (s_running)
        {
            left = [.. s_running];
        }

        foreach (var child in left)
        {
            child.Dispose();
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
