using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Specwright.Package.Tests;

/// <summary>The sample of an ASP.NET Core application shows what its two APIs say, although both fail at first, and tells of it.</summary>
public sealed partial class WebAppSampleTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    // The configuration and target framework of this very test.
    private static readonly string s_output =
        Path.GetRelativePath(Repository.At("tests", "Specwright.Package.Tests", "bin"), AppContext.BaseDirectory);

    [Fact]
    public async Task ShowsThePageAndExportsItsSpans()
    {
        string assembly = Repository.At("samples", "WebApp", "bin", s_output, "Specwright.WebApp.dll");
        ProcessStartInfo start = new("dotnet", [assembly, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        ConcurrentQueue<string> lines = new();
        TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using Process app = new() { StartInfo = start };
        app.OutputDataReceived += (_, received) =>
        {
            lines.Enqueue(received.Data ?? "");
            if (Listening().Match(received.Data ?? "") is { Success: true } match)
            {
                address.TrySetResult(match.Groups[1].Value);
            }
        };
        app.Start();
        app.BeginOutputReadLine();
        try
        {
            using HttpClient http = new() { Timeout = s_timeout };
            string page = await http.GetStringAsync(await address.Task.WaitAsync(s_timeout));
            string output = await WaitForAsync(lines, "GET /notices", "GET /accounts/{account_id}/zt_risk_scoring/behaviors");

            Assert.Contains("<td>Impossible travel</td><td>high</td><td>yes</td>", page, StringComparison.Ordinal);
            Assert.Contains("4 to 6 o&#39;clock &lt;UTC&gt;.", page, StringComparison.Ordinal);

            // The one client repeats by itself, the pipeline of the other repeats for it.
            Assert.Contains("http.request.resend_count: 1", output, StringComparison.Ordinal);
            Assert.Contains("Standard-Retry", output, StringComparison.Ordinal);
            Assert.DoesNotContain("sandbox-token-read", output, StringComparison.Ordinal);
            Assert.DoesNotContain("team-key-of-the-sample", output, StringComparison.Ordinal);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> WaitForAsync(ConcurrentQueue<string> lines, params string[] expected)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (true)
        {
            string output = string.Join('\n', lines);
            if (Array.TrueForAll(expected, text => output.Contains(text, StringComparison.Ordinal)))
            {
                return output;
            }

            Assert.True(watch.Elapsed < s_timeout, output);
            await Task.Delay(100);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:[0-9]+)")]
    private static partial Regex Listening();
}
