using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Generator.Diagnostics;

/// <summary>Makes the compiler's diagnostics from the pipeline's.</summary>
internal static class DiagnosticReporter
{
    public static Diagnostic Create(SpecDiagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var location = Location.Create(
            diagnostic.Path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(span.StartLine, span.StartColumn), new LinePosition(span.EndLine, span.EndColumn)));
        return Diagnostic.Create(Descriptors.Find(diagnostic.Id), location, [.. diagnostic.Arguments.Select(DiagnosticText.MakeVisible)]);
    }
}
