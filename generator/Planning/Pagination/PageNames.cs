using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>The names by which parameters and members tell of pages; in lower case, without punctuation.</summary>
internal static class PageNames
{
    private static readonly HashSet<string> s_cursorParameters = Set("""
        cursor pagetoken nexttoken continuationtoken continuation after marker nextcursor pagecursor startcursor aftercursor bookmark next
        nextpagetoken skiptoken startingtoken afterid pageafter pagenextcursor
        """);

    private static readonly HashSet<string> s_pageParameters = Set("page pagenumber pageno pagenum currentpage pageindex");
    private static readonly HashSet<string> s_offsetParameters = Set("offset skip startat start startindex firstresult pageoffset");
    private static readonly HashSet<string> s_limitParameters = Set("limit perpage pagesize count top maxresults maxitems maxrecords "
        + "maxkeys size first pagelimit limits results take itemsperpage rows maxpagesize");

    private static readonly HashSet<string> s_links =
        Set("nextlink odatanextlink nexturl nextpageurl nexthref nextpageuri nextpagelink nexturi");
    private static readonly HashSet<string> s_cursors =
        Set("nextcursor nextpagetoken nexttoken nextmarker nextpagecursor nextcontinuationtoken continuationtoken continuation endcursor");
    private static readonly HashSet<string> s_vagueCursors = Set("cursor after marker next");
    private static readonly HashSet<string> s_more =
        Set("hasmore hasnext hasnextpage more hasmoreitems hasmorepages hasmoreresults morepages");
    private static readonly HashSet<string> s_pages =
        Set("totalpages pagecount pagestotal lastpage numpages numberofpages pages totalpagecount");
    private static readonly HashSet<string> s_totals = Set("total totalcount totalitems totalresults totalelements totalrecords "
        + "totalentries totalobjects totalhits totalsize recordstotal itemstotal totalitemcount");

    private static readonly HashSet<string> s_containers = Set("""
        meta metadata responsemetadata pagination paging pageinfo resultinfo cursors cursor links link page pages next nextpage info
        paginginfo paginationinfo paginationmetadata
        """);

    private static readonly HashSet<string> s_lists =
        Set("data items results result value values entries records list elements rows objects collection resources");
    private static readonly HashSet<string> s_aside =
        Set("errors warnings messages included links meta facets columns fields sort order parameters notices unreachable");

    public static string Normalize(string name)
    {
        Span<char> normal = name.Length <= Words.MaxOnStack ? stackalloc char[Words.MaxOnStack] : new char[name.Length];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
            {
                normal[length++] = char.ToLowerInvariant(character);
            }
        }

        normal = normal.Slice(0, length);
        return normal.SequenceEqual(name.AsSpan()) ? name : normal.ToString();
    }

    public static bool IsCursorParameter(string name) => s_cursorParameters.Contains(Normalize(name));

    public static bool IsPageParameter(string name) => s_pageParameters.Contains(Normalize(name));

    public static bool IsOffsetParameter(string name) => s_offsetParameters.Contains(Normalize(name));

    public static bool IsLimitParameter(string name) => s_limitParameters.Contains(Normalize(name));

    /// <summary>Whether the leaf is the address of the next page: what is called <c>next</c> alone may be a cursor as well.</summary>
    public static bool IsLink(PageLeaf leaf) =>
        s_links.Contains(leaf.Name)
        || (leaf is { Name: "href" or "url" or "uri", Parent: "next" or "nextpage" })
        || (leaf.Name == "next" && (leaf.Parent is "links" or "link" || leaf.Path.Contains("links/pages/") || IsAddress(leaf)));

    /// <summary>Whether the leaf is the next cursor: what is not called <c>next</c> must be said to be the next one.</summary>
    public static bool IsCursor(PageLeaf leaf) =>
        !IsAddress(leaf)
        && (s_cursors.Contains(leaf.Name)
            || (s_vagueCursors.Contains(leaf.Name)
                && (leaf.Parent is "cursors" or "resultinfo" || leaf.Name == "next" || (leaf.Facts & DocFacts.OfNext) != 0)));

    /// <summary>Whether the leaf is the number of the next page.</summary>
    public static bool IsNextPage(PageLeaf leaf) => leaf is { Name: "nextpage", Shape: NumberShape };

    public static bool IsMore(string name) => s_more.Contains(name);

    public static bool IsPages(string name) => s_pages.Contains(name);

    public static bool IsTotal(string name) => s_totals.Contains(name);

    public static bool IsContainer(string name) => s_containers.Contains(name);

    public static bool IsList(string name) => s_lists.Contains(Normalize(name));

    /// <summary>Whether a list of this name tells of the page, or of what the items belong to.</summary>
    public static bool IsAside(string name) => s_aside.Contains(Normalize(name));

    private static bool IsAddress(PageLeaf leaf) =>
        leaf.Shape is StringShape { Format: "uri" or "url" or "uri-reference" or "iri" } || (leaf.Facts & DocFacts.OfAddress) != 0;

    private static HashSet<string> Set(string names) =>
        new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
