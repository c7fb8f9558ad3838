using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Specwright.Package.Tests;

/// <summary>The sample's client calls the sample's API, both as this repository builds them.</summary>
public sealed partial class OwnApiSampleTests
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromMinutes(2);

    // The configuration and target framework of this very test.
    private static readonly string s_output =
        Path.GetRelativePath(Repository.At("tests", "Specwright.Package.Tests", "bin"), AppContext.BaseDirectory);

    [Fact]
    public async Task OrdersAndShips()
    {
        ProcessStartInfo start = new("dotnet", [Assembly("Api"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        using Process api = Process.Start(start)!;
        try
        {
            CommandResult client = await Command.RunAsync("dotnet", Repository.Root, Assembly("Client"), await AddressOfAsync(api));

            Assert.Equal("Order 1: 12 Pencils for 59.88 euros, Open\nOrder 1: Shipped\n1 Pencils\n", client.Succeeded().Output);
        }
        finally
        {
            api.Kill(entireProcessTree: true);
        }
    }

    private static string Assembly(string name) =>
        Repository.At("samples", "OwnApi", name, "bin", s_output, $"Specwright.OwnApi.{name}.dll");

    private static async Task<string> AddressOfAsync(Process api)
    {
        using CancellationTokenSource timeout = new(s_timeout);
        while (await api.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // What it logs from now on must not fill the pipe.
                _ = api.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return match.Value;
            }
        }

        throw new InvalidOperationException("The API ended before it listened.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();
}
