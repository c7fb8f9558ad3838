using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Bodies of every type, given back as they were read.</summary>
public static class ValueEndpoints
{
    public static void Map(WebApplication app)
    {
        var values = app.MapGroup("/values").WithTags("Values");
        values.MapPost("/numbers", static (Numbers numbers) => numbers);
        values.MapGet("/numbers/largest", static () => Samples.Largest);
        values.MapGet("/numbers/smallest", static () => Samples.Smallest);
        values.MapPost("/numbers/nullable", static (NullableNumbers numbers) => numbers);
        values.MapPost("/numbers/rare", static (RareNumbers numbers) => numbers);
        values.MapGet("/texts/sample", static () => Samples.Texts);
        values.MapPost("/texts", static (Texts texts) => texts);
        values.MapPost("/texts/nullable", static (NullableTexts texts) => texts);
        values.MapPost("/texts/rare", static (RareTexts texts) => texts);
        values.MapPost("/texts/validated", static (Validated validated) => validated);
        values.MapGet("/times/earliest", static () => Samples.Earliest);
        values.MapGet("/times/latest", static () => Samples.Latest);
        values.MapPost("/times", static (Times times) => times);
        values.MapPost("/times/nullable", static (NullableTimes times) => times);
        values.MapGet("/enums/sample", static () => Samples.Enums);
        values.MapPost("/enums", static (Enums enums) => enums);
        values.MapGet("/collections/sample", static () => Samples.Collections);
        values.MapPost("/collections", static (Collections collections) => collections);
        values.MapPost("/free", static (Free free) => free);
        values.MapGet("/categories/sample", static () => new Category("Root", null, [new Category("Leaf", null, [])]));
        values.MapPost("/categories", static (Category category) => category);

        values.MapPost("/single/int", static (SingleBody<int> body) => body.Value);
        values.MapPost("/single/decimal", static (SingleBody<decimal> body) => body.Value);
        values.MapPost("/single/guid", static (SingleBody<Guid> body) => body.Value);
        values.MapPost("/single/priority", static (SingleBody<Priority> body) => body.Value);
        values.MapGet("/single/missing", static () => (int?)null);
        values.MapPost("/list", static (long[] numbers) => numbers);
        values.MapPost("/matrix", static (List<List<double>> matrix) => matrix);
        values.MapPost("/dictionary", static (Dictionary<string, decimal> dictionary) => dictionary);
        values.MapPost("/any", static (System.Text.Json.JsonElement any) => any);
        values.MapGet("/nulls", static () => new Dictionary<string, string> { ["a"] = "1", ["b"] = null! });
    }
}
