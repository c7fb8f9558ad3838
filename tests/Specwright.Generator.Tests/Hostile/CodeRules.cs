using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Holds generated code to what a reader must be able to trust: a spec's text is a literal, documentation or a part of a name, and
/// everything is visible.
/// </summary>
internal static class CodeRules
{
    private static readonly HashSet<string> s_elements = new(StringComparer.Ordinal)
    {
        "summary",
        "remarks",
        "param",
        "para",
        "c",
        "code",
        "b",
        "i",
        "list",
        "item",
        "description",
        "inheritdoc",
        "exception",
        "returns",
        "see",
        "typeparam",
        "paramref",
    };

    private static readonly string[] s_directives = [
        "#nullable enable",
        "#nullable enable annotations",
        "#nullable disable warnings",
        "#if NET",
        "#endif",
    ];

    private const string Pragma = "#pragma warning disable CS";

    /// <summary>What is wrong in the file; nothing when all is well.</summary>
    public static IEnumerable<string> Check(GeneratedFile file)
    {
        foreach (var rune in file.Text.EnumerateRunes().Where(static rune => rune.Value != '\n' && !IsVisible(rune)).Distinct().Take(3))
        {
            yield return $"{file.HintName} holds U+{rune.Value:X4}, which nobody sees.";
        }

        if (!IsWhole(file.Text))
        {
            yield return $"{file.HintName} holds half a surrogate pair.";
        }

        foreach (var problem in file.Tree.GetDiagnostics())
        {
            yield return problem.ToString();
        }

        var root = file.Tree.GetRoot();
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            var text = trivia.ToString();
            if (trivia.GetStructure() is DirectiveTriviaSyntax
                && !s_directives.Contains(text.TrimEnd(), StringComparer.Ordinal)
                && !text.StartsWith(Pragma, StringComparison.Ordinal))
            {
                yield return At(trivia.GetLocation(), $"the directive {text}");
            }
            else if (!trivia.HasStructure && Has(text))
            {
                yield return At(trivia.GetLocation(), $"{trivia.Kind()} with the marker");
            }
            else if (trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
                || trivia.IsKind(SyntaxKind.DisabledTextTrivia)
                || trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            {
                yield return At(trivia.GetLocation(), trivia.Kind().ToString());
            }
        }

        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            if (Has(token.ValueText) && !MayHave(token))
            {
                yield return At(token.GetLocation(), $"the marker in a {token.Kind()}: {token}");
            }

            if (token.Parent is XmlNameSyntax name
                && token.Parent.Parent is XmlElementStartTagSyntax or XmlEmptyElementSyntax
                && !s_elements.Contains(name.ToString()))
            {
                yield return At(token.GetLocation(), $"the element <{name}>");
            }
        }
    }

    /// <summary>The code without what literals and comments say: what decides whether it compiles.</summary>
    public static string Skeleton(SyntaxTree tree)
    {
        var text = new StringBuilder();
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            text.Append(token.IsKind(SyntaxKind.StringLiteralToken) ? "\"\"" : token.Text).Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Whether a person sees everything in the text for what it is.</summary>
    public static bool IsVisible(string text) => text.EnumerateRunes().All(IsVisible);

    // Letters that fill a place, variation selectors and tags are neither controls nor formats, and are seen no more.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0)
        && rune.Value is not ((>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF));

    /// <summary>Whether no surrogate stands alone.</summary>
    public static bool IsWhole(string text) =>
        text.EnumerateRunes().Count(static rune => rune.Value == 0xFFFD) == text.Count(static character => character == '\ufffd');

    private static bool Has(string text) => text.Contains(HostileText.Marker, StringComparison.OrdinalIgnoreCase);

    private static bool MayHave(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => true,
        SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken => !token.Parent.IsKind(SyntaxKind.XmlCDataSection)
            && !token.Parent.IsKind(SyntaxKind.XmlComment)
            && token.Parent is not XmlTextAttributeSyntax,
        SyntaxKind.IdentifierToken => SyntaxFacts.IsValidIdentifier(token.ValueText) && token.Parent is not XmlNameSyntax,
        _ => false,
    };

    private static string At(Location location, string what) =>
        $"{location.GetLineSpan().Path}({location.GetLineSpan().StartLinePosition.Line + 1}): {what}";
}
