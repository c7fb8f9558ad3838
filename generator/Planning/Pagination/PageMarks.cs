using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>
/// Where a page's body describes the pages; <see langword="null"/> where nothing does, or several members could be meant.
/// </summary>
/// <param name="Link">The address of the next page.</param>
/// <param name="Cursor">The next cursor.</param>
/// <param name="NextPage">The number of the next page.</param>
/// <param name="More">Whether there are more pages.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="Total">The number of items.</param>
internal sealed record PageMarks(string? Link, string? Cursor, string? NextPage, string? More, string? Pages, string? Total)
{
    public static PageMarks Of(List<PageLeaf> leaves) => new(
        FindOne(leaves, static leaf => leaf.Shape is StringShape && PageNames.IsLink(leaf)),
        FindOne(leaves, static leaf => leaf.Shape is StringShape or NumberShape && PageNames.IsCursor(leaf)),
        FindOne(leaves, PageNames.IsNextPage),
        FindOne(leaves, static leaf => leaf.Shape is BooleanShape && PageNames.IsMore(leaf.Name)),
        FindOne(leaves, static leaf => leaf.Shape is NumberShape && PageNames.IsPages(leaf.Name)),
        FindOne(leaves, static leaf => leaf.Shape is NumberShape && PageNames.IsTotal(leaf.Name)));

    // Of two of a kind, neither is taken.
    private static string? FindOne(List<PageLeaf> leaves, Func<PageLeaf, bool> isMeant) =>
        leaves.Where(isMeant).Take(2).ToList() is { Count: 1 } found ? found[0].Path : null;
}
