using Specwright.Conformance.Judges;
using Specwright.Corpus.RoundTrips;

namespace Specwright.Conformance.Tests;

/// <summary>A test that asks a judge written for Node: skipped, and visibly so, where Node or the judges' packages cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> s_missing = new(FindMissing);

    public JudgeFactAttribute() => Skip = s_missing.Value;

    private static string? FindMissing()
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            NodePackages.InstallAsync(limit.Token).GetAwaiter().GetResult();
            NodePackages.InstallAsync(Judge.Folder, limit.Token).GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
            return "The judges are not here: " + exception.Message;
        }
    }
}
