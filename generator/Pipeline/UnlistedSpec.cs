using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>Finds OpenAPI documents that the project hands to the compiler, but not to this generator.</summary>
internal static class UnlistedSpec
{
    // The version stands at the top: files that are no OpenAPI documents are not searched to their end.
    private const int HeadLength = 4_096;

    private static readonly string[] s_extensions = [".json", ".yaml", ".yml"];
    private static readonly string[] s_versions = ["openapi", "swagger"];

    /// <summary>What to say of the file; nothing of one that is listed, or is no OpenAPI document.</summary>
    public static EquatableArray<SpecDiagnostic> Find(
        AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var found = new DiagnosticCollector();
        if (!s_extensions.Any(extension => file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            || SpecFileReader.IsSpec(provider.GetOptions(file)))
        {
            return found.Diagnostics;
        }

        var text = file.GetText(cancellationToken);
        if (text is not null && IsOpenApi(text.ToString(new TextSpan(0, Math.Min(text.Length, HeadLength)))))
        {
            var name = file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1);
            found.Report(GeneralDiagnosticIds.UnlistedSpec, file.Path, default, name);
        }

        return found.Diagnostics;
    }

    /// <summary>Whether a line begins with the version's key, or an object with it in quotation marks.</summary>
    private static bool IsOpenApi(string head) => s_versions.Any(key =>
    {
        for (var at = head.IndexOf(key, StringComparison.Ordinal); at >= 0; at = head.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var isQuoted = at > 0 && head[at - 1] == '"';
            var rest = head.Substring(at + key.Length).TrimStart(' ');
            if (isQuoted
                ? rest.StartsWith("\"", StringComparison.Ordinal) && IsFirst(head, at - 1)
                : rest.StartsWith(":", StringComparison.Ordinal) && (at == 0 || head[at - 1] is '\n' or '\uFEFF'))
            {
                return true;
            }
        }

        return false;
    });

    // In an object within another one it would be somebody's data.
    private static bool IsFirst(string head, int quote) =>
        head.IndexOf('{') is >= 0 and var open && open < quote && head.IndexOf('{', open + 1, quote - open - 1) < 0;
}
