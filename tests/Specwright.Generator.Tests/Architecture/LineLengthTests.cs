using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Tests.Harness;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>
/// Lines end at 140 characters, as <c>.editorconfig</c> says and no formatter checks. Raw and verbatim strings are excepted, whose text
/// (a document, a body, emitted code, a pattern) a line break would change; in tests all long strings, as most hold documents; and rows of
/// tables and blocks of code in Markdown.
/// </summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    // Shorter strings can stand on a line of their own.
    private const int LongString = 90;

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    [InlineData("samples")]
    [InlineData("tests")]
    public void Lines_of_code_end_at_140_characters(string folder)
    {
        var files = GeneratorSources.FilesOf(folder).Where(static file => !IsMade(file)).ToArray();
        Assert.NotEmpty(files);
        Broken.AssertNone(files.SelectMany(file =>
        {
            var lines = File.ReadAllLines(file);
            if (Array.TrueForAll(lines, static line => line.Length <= Longest))
            {
                return [];
            }

            var excepted = LinesOfStrings(File.ReadAllText(file), all: folder == "tests");
            return TooLong(file, lines).Where(one => !excepted.Contains(one.Number)).Select(static one => one.Text);
        }));
    }

    [Fact]
    public void Lines_of_documentation_end_at_140_characters()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.Combine("docs"), "*.md", SearchOption.AllDirectories))
            .ToArray();
        Assert.NotEmpty(files);
        Broken.AssertNone(files.SelectMany(static file =>
        {
            var lines = File.ReadAllLines(file);
            var isCode = false;
            for (var i = 0; i < lines.Length; i++)
            {
                isCode ^= lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal);
                lines[i] = isCode || lines[i].TrimStart().StartsWith('|') ? "" : lines[i];
            }

            return TooLong(file, lines).Select(static one => one.Text);
        }));
    }

    private static bool IsMade(string file) => GeneratorSources.Relative(file) is var path
        && (path.Contains("/obj/", StringComparison.Ordinal)
            || path.Contains("/bin/", StringComparison.Ordinal)
            || path.Contains(".verified.", StringComparison.Ordinal)
            || path.Contains(".received.", StringComparison.Ordinal));

    private static IEnumerable<(int Number, string Text)> TooLong(string file, string[] lines) => lines
        .Select(static (line, index) => (line.Length, Number: index))
        .Where(static one => one.Length > Longest)
        .Select(one => (one.Number, $"{GeneratorSources.Relative(file)}({one.Number + 1}): {one.Length} characters"));

    private static HashSet<int> LinesOfStrings(string text, bool all)
    {
        var lines = new HashSet<int>();
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)).GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            var place = token.Kind() switch
            {
                SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => token.GetLocation(),
                SyntaxKind.StringLiteralToken when (all && token.Text.Length > LongString) || token.Text.StartsWith('@') =>
                    token.GetLocation(),
                SyntaxKind.InterpolatedSingleLineRawStringStartToken
                    or SyntaxKind.InterpolatedMultiLineRawStringStartToken
                    or SyntaxKind.InterpolatedVerbatimStringStartToken => token.Parent!.GetLocation(),
                SyntaxKind.InterpolatedStringStartToken when all && token.Parent!.Span.Length > LongString => token.Parent.GetLocation(),
                _ => null,
            };
            if (place?.GetLineSpan() is { } span)
            {
                lines.UnionWith(Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1));
            }
        }

        return lines;
    }
}
