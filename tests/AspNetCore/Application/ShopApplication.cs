using System.Text.Json.Serialization;
using Shop.Endpoints;

namespace Shop;

/// <summary>
/// The application whose documents the writers make: minimal endpoints and controllers, with every type that JSON carries in .NET. Most
/// endpoints give back what they were sent, so a client sees what arrived.
/// </summary>
public static class ShopApplication
{
    /// <summary>The value of the command line's <c>--numbers</c> with which JSON has no numbers in texts.</summary>
    public const string StrictNumbers = "strict";

    public static void AddShop(this WebApplicationBuilder builder)
    {
        // The console's first line is the application's address.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddConsole(
            static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddProblemDetails();
        builder.Services.AddControllers();
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication()
            .AddBearerToken()
            .AddCookie(static options => options.Events.OnRedirectToLogin = static context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            });
        if (builder.Configuration["numbers"] == StrictNumbers)
        {
            builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
            builder.Services.Configure<Microsoft.AspNetCore.Mvc.JsonOptions>(static json =>
                json.JsonSerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        }
    }

    public static void MapShop(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(EndpointHeader.Add);
        app.UseAuthentication();
        app.UseAuthorization();
        WeatherEndpoints.Map(app);
        ValueEndpoints.Map(app);
        ParameterEndpoints.Map(app);
        OrderEndpoints.Map(app);
        ShapeEndpoints.Map(app);
        FileEndpoints.Map(app);
        AccountEndpoints.Map(app);
        StreamEndpoints.Map(app);
        ProblemEndpoints.Map(app);
        app.MapControllers();
    }

    /// <summary>Starts the application, writes its address to the console, and ends when the console's input does.</summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        await app.StopAsync();
    }
}
