using Microsoft.AspNetCore.Http.HttpResults;
using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Errors: described ones, with members of their own, and those that nobody described.</summary>
public static class ProblemEndpoints
{
    public static void Map(WebApplication app)
    {
        var problems = app.MapGroup("/problems").WithTags("Problems");
        problems.MapGet("/described", static () => TypedResults.Problem(
            "The stock is empty.", "/stock/7", 422, "Out of stock", "https://example.com/stock",
            new Dictionary<string, object?> { ["stock"] = 0 }))
            .ProducesProblem(422);
        problems.MapPost("/validation", static Results<NoContent, ValidationProblem> (Money money) => TypedResults.ValidationProblem(
            new Dictionary<string, string[]> { ["amount"] = ["Too small.", "Not round."], [""] = [money.Currency] }));
        problems.MapGet("/crash", static string () => throw new InvalidOperationException("A secret of the server"));
        problems.MapGet("/undescribed", static () => Results.Problem("Not now.", statusCode: 503));
        problems.MapGet("/typed", static Results<Ok<Money>, BadRequest<string>, NotFound<Identity>> (int code) => code switch
        {
            400 => TypedResults.BadRequest("A plain text"),
            404 => TypedResults.NotFound(new Identity("nobody", "none")),
            _ => TypedResults.Ok(new Money(1, "EUR")),
        });
    }
}
