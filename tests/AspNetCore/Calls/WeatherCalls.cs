using Shop.Reporting;

namespace Shop.Calls;

/// <summary>The endpoints of the template <c>dotnet new webapi</c>.</summary>
internal static class WeatherCalls
{
    public static async Task RunAsync(ShopClient client, CallReport report)
    {
        await report.CallAsync(async () => report.Equal("Welcome", await Document.Untagged(client).GetAsync()));
        await report.CallAsync(async () =>
        {
            IReadOnlyList<WeatherForecast> forecasts = await Document.Untagged(client).GetWeatherForecastAsync();

            report.Equal(3, forecasts.Count);
            report.Equal(new DateOnly(2026, 2, 28), forecasts[1].Date);
            report.Equal(-40, forecasts[0].TemperatureC);
            report.Equal(-39, forecasts[0].TemperatureF);
            report.Equal("Scorching", forecasts[2].Summary);
        });
    }
}
