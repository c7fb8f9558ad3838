#if GENERATOR
namespace Specwright.Generator.Planning.Plans;
#else
namespace Specwright;
#endif

/// <summary>How the next page is found.</summary>
internal enum PaginationKind
{
    Link,
    LinkHeader,
    Cursor,
    LastItem,
    Page,
    Offset,
}
