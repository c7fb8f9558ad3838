using Microsoft.AspNetCore.Mvc;

namespace Shop.Models;

/// <summary>The optional parameters, as they were read.</summary>
public sealed record OptionalParameters(
    int? Count,
    decimal? Price,
    bool? Flag,
    char? Letter,
    Guid? Id,
    DateTimeOffset? Since,
    DateOnly? On,
    TimeOnly? At,
    TimeSpan? For,
    OrderStatus? Status,
    Priority? Priority,
    string Text,
    int PageSize);

/// <summary>The parameters with several values, as they were read.</summary>
public sealed record ListParameters(int[] Ids, string[] Names, DateOnly[] Dates, OrderStatus[] Statuses);

/// <summary>The parameters of a path, as they were read.</summary>
public sealed record PathParameters(long Id, Guid Key, DateOnly On, OrderStatus Status, decimal Price, string Text);

/// <summary>The parameters in headers, as they were read.</summary>
public sealed record HeaderParameters(string Trace, int? Count, DateTimeOffset? Since);

/// <summary>Parameters that an endpoint takes as one object.</summary>
public sealed record Filter(
    [property: FromQuery(Name = "q")] string? Query,
    [property: FromQuery(Name = "max_price")] decimal? MaxPrice,
    int Page = 1);

/// <summary>A body for a parameter that is called so.</summary>
public sealed record NamedBody(string Value);

/// <summary>A form whose fields have names that generated code may use.</summary>
public sealed class NamesForm
{
    public required string Body { get; set; }

    public required string Request { get; set; }

    public required string CancellationToken { get; set; }

    public required string Options { get; set; }

    public string? Response { get; set; }
}

/// <summary>What arrived under each of the names.</summary>
public sealed record Names(string Body, string Request, string CancellationToken, string Options, string? Response);
