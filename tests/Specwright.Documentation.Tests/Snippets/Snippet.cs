namespace Specwright.Documentation.Tests.Snippets;

/// <summary>A fenced block of a page: its language, its text, and the number of its first line, from 1.</summary>
internal sealed record Snippet(string Page, int Line, string Language, string Text)
{
    public override string ToString() => $"{Page}({Line})";
}
