using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Specwright.Testing.Driving;

/// <summary>A diagnostic as the user reads it: lines and columns count from 1, as in an editor.</summary>
public sealed record ReportedDiagnostic(string Id, DiagnosticSeverity Severity, string Path, int Line, int Column, string Message)
{
    public static ReportedDiagnostic From(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new(
            diagnostic.Id,
            diagnostic.Severity,
            span.Path ?? "",
            diagnostic.Location == Location.None ? 0 : span.StartLinePosition.Line + 1,
            diagnostic.Location == Location.None ? 0 : span.StartLinePosition.Character + 1,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Id}: {Message}");
}
