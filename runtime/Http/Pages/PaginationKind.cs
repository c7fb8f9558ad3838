namespace Specwright;

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
