using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Reading.Sources;

/// <summary>Leads from a JSON pointer to its place in one file's text.</summary>
internal interface ISourceMap
{
    /// <summary>
    /// A member's key (or its value, when <paramref name="value"/>) or an array's item; of what does not exist, the nearest enclosing place
    /// that does.
    /// </summary>
    SourceSpan Locate(string pointer, bool value);
}
