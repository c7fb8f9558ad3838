using System.Diagnostics;
using System.Globalization;

namespace Specwright.Corpus;

/// <summary>The highest working set of this process since it was last reset.</summary>
internal static class PeakMemory
{
    private const string ResetFile = "/proc/self/clear_refs";
    private const string StatusFile = "/proc/self/status";
    private const string PeakLine = "VmHWM:";

    /// <summary>Forgets the peak so far; elsewhere than on Linux it cannot be forgotten.</summary>
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(ResetFile))
        {
            File.WriteAllText(ResetFile, "5");
        }
    }

    public static long Bytes()
    {
        if (File.Exists(StatusFile)
            && File.ReadLines(StatusFile).FirstOrDefault(static line => line.StartsWith(PeakLine, StringComparison.Ordinal)) is { } line)
        {
            return long.Parse(
                line[PeakLine.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(),
                CultureInfo.InvariantCulture) * 1024;
        }

        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
