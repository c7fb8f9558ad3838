namespace Specwright;

/// <summary>How the next page is found.</summary>
internal enum PagingKind
{
    Link,
    LinkHeader,
    Cursor,
    LastItem,
    Page,
    Offset,
}
