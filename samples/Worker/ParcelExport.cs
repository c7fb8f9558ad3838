using System.Globalization;
using Depot;
using Microsoft.Extensions.Hosting;

namespace Specwright.Worker;

/// <summary>Writes all parcels to the console, page after page, and ends the application when it is done.</summary>
internal sealed class ParcelExport(IParcelsClient parcels, IHostApplicationLifetime lifetime) : BackgroundService
{
    private int _count;
    private int _page = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!await TryExportAsync(stoppingToken))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stoppingToken);
            }

            Console.WriteLine($"All {_count} parcels are exported.");
            lifetime.StopApplication();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Console.WriteLine($"Stopped after {_count} parcels.");
        }
    }

    /// <summary>
    /// Reads from the page where it stands to the last one. The client has repeated a page that failed twice already; when that did not
    /// help, the exception says which page it is, and the next round begins there.
    /// </summary>
    private async Task<bool> TryExportAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (Parcel parcel in parcels.EnumerateAsync(new() { Page = _page, PerPage = 10 }, stoppingToken))
            {
                _count++;
                Console.WriteLine($"{parcel.Number}: {parcel.State}");
            }

            return true;
        }
        catch (ApiException exception) when (exception.Page is not null)
        {
            Console.WriteLine($"Page {exception.Page} failed: {exception.Message}");
            _page = int.Parse(exception.Page, CultureInfo.InvariantCulture);
            return false;
        }
    }
}
