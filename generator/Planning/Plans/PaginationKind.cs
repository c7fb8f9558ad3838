namespace Specwright.Generator.Planning.Plans;

/// <summary>How the next page is found: the runtime's factories of <c>PageRule</c>.</summary>
internal enum PaginationKind
{
    ByLink,
    ByLinkHeader,
    ByCursor,
    ByLastItem,
    ByPage,
    ByOffset,
}
