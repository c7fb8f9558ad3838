using Microsoft.AspNetCore.Mvc;
using Shop.Models;

namespace Shop.Endpoints;

/// <summary>Parameters of every type in every location, given back as they were read.</summary>
public static class ParameterEndpoints
{
    public static void Map(WebApplication app)
    {
        var parameters = app.MapGroup("/parameters").WithTags("Parameters");
        parameters.MapGet("/numbers", static (
            byte @byte, short int16, ushort uInt16, int int32, uint uInt32, long int64, ulong uInt64, float single, double @double,
            decimal @decimal) =>
            new Numbers
            {
                Byte = @byte,
                Int16 = int16,
                UInt16 = uInt16,
                Int32 = int32,
                UInt32 = uInt32,
                Int64 = int64,
                UInt64 = uInt64,
                Single = single,
                Double = @double,
                Decimal = @decimal,
            });
        parameters.MapGet("/rare", static (sbyte sByte) => sByte);
        parameters.MapGet("/optional", static (
            int? count, decimal? price, bool? flag, char? letter, Guid? id, DateTimeOffset? since, DateOnly? on, TimeOnly? at,
            TimeSpan? @for, OrderStatus? status, Priority? priority, string text = "standard", int pageSize = 20) =>
            new OptionalParameters(count, price, flag, letter, id, since, on, at, @for, status, priority, text, pageSize));
        parameters.MapGet("/lists", static (int[] ids, string[] names, [FromQuery(Name = "on")] DateOnly[] dates, OrderStatus[] statuses) =>
            new ListParameters(ids, names, dates, statuses));
        parameters.MapGet(
            "/path/{id}/{key}/{on}/{status}/{price}/{text}",
            static (long id, Guid key, DateOnly on, OrderStatus status, decimal price, string text) =>
            new PathParameters(id, key, on, status, price, text));
        parameters.MapGet("/headers", static (
            [FromHeader(Name = "X-Trace")] string trace,
            [FromHeader(Name = "X-Count")] int? count,
            [FromHeader(Name = "X-Since")] DateTimeOffset? since) =>
            new HeaderParameters(trace, count, since));
        parameters.MapGet("/group", static ([AsParameters] Filter filter) => filter);

        // Names that a generated method may want for something of its own.
        parameters.MapPost("/names", static (
            NamedBody body, string request, string cancellationToken, string options, [FromQuery(Name = "response")] string? answer) =>
            new Names(body.Value, request, cancellationToken, options, answer));
        parameters.MapPost("/names/form", static ([FromForm] NamesForm request) =>
            new Names(request.Body, request.Request, request.CancellationToken, request.Options, request.Response)).DisableAntiforgery();
    }
}
