namespace Specwright.Generator.Planning.Plans;

/// <summary>How the next page is found: the runtime's factories of <c>PageRule</c>.</summary>
internal enum PagesKind
{
    ByLink,
    ByLinkHeader,
    ByCursor,
    ByLastItem,
    ByPage,
    ByOffset,
}
