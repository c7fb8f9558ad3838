using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// What the counters of the pages so far say about the next one: how many pages there are, how many items, and whether there are more.
/// </summary>
/// <param name="rule">How pages are named, and with which number the first is.</param>
/// <param name="start">The page, or the number of items before it, that the enumeration began with; <see langword="null"/> for the
/// first.</param>
internal sealed class PageCounters(PageRule rule, long? start)
{
    private readonly bool _isNumbered = rule.Kind == PaginationKind.Page;
    private readonly long _before = rule.Kind == PaginationKind.Offset ? start ?? 0 : 0;
    private long _pages = start is { } first && rule.Kind == PaginationKind.Page ? first - rule.First : 0;
    private long _items;
    private int _largestPage;

    /// <summary>The name of the next page.</summary>
    public long Next => _isNumbered ? rule.First + _pages : _before + _items;

    /// <summary>
    /// How many items came before the enumeration began: where that is known by the size of a page only, it is less sure.
    /// </summary>
    private long Skipped => _isNumbered && start is { } first ? (first - rule.First) * _largestPage : _before;

    private bool IsEstimated => _isNumbered && start is { } first && first != rule.First;

    /// <summary>Whether a count that nothing contradicts said that another page would come after the last one.</summary>
    public bool IsPromised { get; private set; }

    /// <summary>Whether one counter said so, and another that the last page was the end.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Whether the number of items leaves room for so many more of them.</summary>
    public bool HasRoomFor(PageInfo page, int count) => page.Total is not { } total || Skipped + _items + count <= total;

    /// <summary>Counts a page.</summary>
    /// <returns>Whether to ask for another.</returns>
    public bool Add(PageInfo page, int count)
    {
        _pages++;
        _items += count;
        _largestPage = Math.Max(_largestPage, count);
        var soFar = Skipped + _items;

        // A counter that cannot be true is ignored; of the others, one that says "more" outweighs those that say "enough": an empty page
        // ends it in any case.
        var isEnough = page.More == false || page.Pages == _pages || page.Total == soFar;
        var isCounted = page.Pages > _pages || (page.Total > soFar && !IsEstimated);
        var isMore = isCounted || page.More == true || page.Total > soFar;
        IsPromised = isCounted && !isEnough;
        IsDoubtful = isMore && isEnough;
        return count > 0 && (isMore || !isEnough);
    }
}
