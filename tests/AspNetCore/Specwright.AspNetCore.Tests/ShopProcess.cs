using System.Diagnostics;

namespace Specwright.AspNetCore.Tests;

/// <summary>The application of one writer, running as a program of its own on a port of the loopback interface.</summary>
internal sealed class ShopProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ShopProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts the application; its first line of output is its address.</summary>
    public static async Task<ShopProcess> StartAsync(ShopDocument document)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(document.Program)!,
        };
        start.ArgumentList.Add(document.Program);
        foreach (var argument in document.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience);
            return line is null
                ? throw new InvalidOperationException($"The application {document.Program} has not started.")
                : new ShopProcess(process, new Uri(line));
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>The document, with the same address wherever the application runs.</summary>
    public async Task<string> GetDocumentAsync(string path)
    {
        using var http = new HttpClient();
        var text = await http.GetStringAsync(new Uri(Address, path));
        var address = Address.GetLeftPart(UriPartial.Authority);
        return text.Replace(address, "http://localhost", StringComparison.Ordinal).ReplaceLineEndings("\n");
    }

    /// <summary>The application ends when its input does.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
