using Shop.Models;

namespace Shop.Endpoints;

/// <summary>The endpoint of the template <c>dotnet new webapi</c>.</summary>
public static class WeatherEndpoints
{
    private static readonly string[] s_summaries = ["Freezing", "Mild", "Scorching"];

    public static void Map(WebApplication app)
    {
        app.MapGet("/", static () => "Welcome");
        app.MapGet("/weatherforecast", static () => s_summaries
            .Select(static (summary, day) => new WeatherForecast(new DateOnly(2026, 2, 27).AddDays(day), 40 * day - 40, summary))
            .ToArray())
            .WithName("GetWeatherForecast");
    }
}
