namespace Specwright.Generator.Modeling.Model;

/// <summary>
/// How the pages of a result follow each other, as the document declares it (<c>x-pagination</c>, <c>x-ms-pageable</c>). Places are JSON
/// pointers into the body.
/// </summary>
internal sealed record PaginationModel
{
    /// <summary>Where the declaration stands.</summary>
    public required string Pointer { get; init; }

    /// <summary>Whether there is to be no method for pages (<c>false</c>).</summary>
    public bool IsOff { get; init; }

    /// <summary>Whether the declaration holds something else than its form allows.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The list; <see langword="null"/> for the one that there is.</summary>
    public string? Items { get; init; }

    /// <summary>The query parameter that takes a cursor.</summary>
    public string? Cursor { get; init; }

    /// <summary>The query parameter that takes a page's number.</summary>
    public string? Page { get; init; }

    /// <summary>The query parameter that takes the number of items to pass over.</summary>
    public string? Offset { get; init; }

    /// <summary>The next cursor, or without a parameter for it the link to the next page; <c>Link</c> for the header.</summary>
    public string? Next { get; init; }

    /// <summary>The member of the last item that is the next cursor.</summary>
    public string? Last { get; init; }

    /// <summary>Whether there are more pages.</summary>
    public string? More { get; init; }

    /// <summary>The number of pages.</summary>
    public string? Pages { get; init; }

    /// <summary>The number of items.</summary>
    public string? Total { get; init; }

    /// <summary>The number of the first page; <see langword="null"/> for 1.</summary>
    public int? First { get; init; }
}
