using System.ComponentModel;

namespace Specwright.CompilerServices;

/// <summary>Where the items of a page stand, and how the next page is found. Places are JSON pointers (RFC 6901) into the body.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageRule
{
    private PageRule(PaginationKind kind, string items, bool optional)
    {
        Kind = kind;
        Items = items;
        IsOptional = optional;
    }

    internal PaginationKind Kind { get; }

    internal string Items { get; }

    /// <summary>Whether a page without items may leave the list out.</summary>
    internal bool IsOptional { get; }

    /// <summary>The query parameter that names a page, or the member of the body; <see langword="null"/> where a link does.</summary>
    internal string? Parameter { get; private init; }

    /// <summary>Whether the page is named in the body, which is a JSON object.</summary>
    internal bool IsInBody { get; private set; }

    /// <summary>Whether it is a number there.</summary>
    internal bool IsNumber { get; private set; }

    /// <summary>The place of the next cursor or link; of the last item's member that is the next cursor.</summary>
    internal string? Next { get; private init; }

    internal string? More { get; private init; }

    internal string? Pages { get; private init; }

    internal string? Total { get; private init; }

    internal int First { get; private init; }

    /// <summary>The same, where a member of the request's JSON object names the page instead of a query parameter.</summary>
    public PageRule InBody(bool isNumber = false)
    {
        var copy = (PageRule)MemberwiseClone();
        copy.IsInBody = true;
        copy.IsNumber = isNumber;
        return copy;
    }

    /// <summary>A link in the body leads to the next page; the last has none.</summary>
    public static PageRule ByLink(string items, string next, bool optional = false) =>
        new(PaginationKind.Link, items, optional) { Next = next };

    /// <summary>The <c>Link</c> header (RFC 8288) leads to the next page by its relation <c>next</c>; the last has none.</summary>
    public static PageRule ByLinkHeader(string items, bool optional = false) => new(PaginationKind.LinkHeader, items, optional);

    /// <summary>The body has the cursor of the next page; that of the last is missing, <c>null</c> or empty.</summary>
    public static PageRule ByCursor(string parameter, string items, string next, string? more = null, bool optional = false) =>
        new(PaginationKind.Cursor, items, optional) { Parameter = parameter, Next = next, More = more };

    /// <summary>A member of a page's last item is the cursor of the next page.</summary>
    public static PageRule ByLastItem(string parameter, string items, string member, string? more = null, bool optional = false) =>
        new(PaginationKind.LastItem, items, optional) { Parameter = parameter, Next = member, More = more };

    /// <summary>
    /// Pages have numbers; counters in the body tell how many there are, or how many items, or whether there are more. An empty page is
    /// always behind the last.
    /// </summary>
    public static PageRule ByPage(
        string parameter,
        string items,
        int first = 1,
        string? pages = null,
        string? total = null,
        string? more = null,
        bool optional = false) =>
        new(PaginationKind.Page, items, optional) { Parameter = parameter, First = first, Pages = pages, Total = total, More = more };

    /// <summary>A page is named by the number of items before it.</summary>
    public static PageRule ByOffset(string parameter, string items, string? total = null, string? more = null, bool optional = false) =>
        new(PaginationKind.Offset, items, optional) { Parameter = parameter, Total = total, More = more };
}
