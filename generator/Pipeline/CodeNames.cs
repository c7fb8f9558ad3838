using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Common;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// The identifiers of the project's own files that a member or a type may be called by: each once, ordinal. Symbols would take a
/// compilation of all of it, and would not be there as long as what they name is not generated.
/// </summary>
internal static class CodeNames
{
    private static readonly string[] s_templates = [".razor", ".cshtml"];

    /// <summary>Whether a file has C# in its text that only another generator turns into syntax.</summary>
    public static bool IsTemplate(AdditionalText file) =>
        Array.Exists(s_templates, extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The identifiers of a syntax tree, those in references of documentation comments included.</summary>
    public static CodeNameList Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens(descendIntoTrivia: true))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && CanBeName(token.ValueText))
            {
                names.Add(token.ValueText);
            }
        }

        return new(names.ToEquatableArray());
    }

    /// <summary>The words of a template.</summary>
    public static CodeNameList Read(AdditionalText file, CancellationToken cancellationToken)
    {
        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > start && text.Substring(start, end - start) is var name && CanBeName(name))
            {
                names.Add(name);
            }

            start = end + 1;
        }

        return new(names.ToEquatableArray());
    }

    /// <summary>Those of the identifiers that a client offers.</summary>
    public static CodeNameList Select(CodeNameList names, Gathered<ClientOffer> offers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(names.Names.Where(name => offers.Items.Any(offer => offer.Names?.Offers(name) == true)).ToEquatableArray());
    }

    /// <summary>The identifiers of all files.</summary>
    public static CodeNameList Join(Gathered<CodeNameList> code, Gathered<CodeNameList> templates) => new(
        new SortedSet<string>(code.Items.Concat(templates.Items).SelectMany(static file => file.Names), StringComparer.Ordinal)
            .ToEquatableArray());

    // Nothing that is generated for others to name begins in lower case.
    private static bool CanBeName(string identifier) =>
        identifier.Length > 0 && !char.IsLower(identifier[0]) && !char.IsDigit(identifier[0]);
}

/// <summary>Identifiers, each once, ordinal.</summary>
/// <param name="Names">The identifiers.</param>
internal sealed record CodeNameList(EquatableArray<string> Names);

/// <summary>Whether anything depends on what the project's code names.</summary>
/// <param name="IsNeeded">Whether it does.</param>
internal sealed record CodeNeed(bool IsNeeded);
