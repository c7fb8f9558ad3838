using Specwright.Generator.Common;

namespace Specwright.Generator.Diagnostics;

/// <summary>A diagnostic as plain data, at its place in a file: what the pipeline carries until it is reported.</summary>
/// <param name="Id">The diagnostic's id (<c>SPW####</c>).</param>
/// <param name="Path">The spec file's path as the compiler knows it.</param>
/// <param name="Span">The place in that file.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
internal sealed record SpecDiagnostic(string Id, string Path, SourceSpan Span, EquatableArray<string> Arguments);

/// <summary>A stretch of a text file: offsets in UTF-16 code units, lines and columns counted from 0.</summary>
internal readonly record struct SourceSpan(int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
