namespace Specwright.Generator.Diagnostics;

/// <summary>Leads from a place in the bundled document back to the file, line and column that the user wrote.</summary>
internal abstract class SourceLocator
{
    /// <summary>
    /// Where the bundled document's <paramref name="pointer"/> was written; the nearest enclosing place when that one was made up.
    /// </summary>
    public abstract (string Path, SourceSpan Span) Locate(string pointer);
}
