using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Specwright.Testing.Driving;

namespace Specwright.Testing.Corpus;

/// <summary>What came of one document.</summary>
public sealed record DocumentReport
{
    public required CorpusDocument Document { get; init; }

    /// <summary>The operations that the raw document declares.</summary>
    public int Declared { get; init; }

    /// <summary>Whether the raw document could be read at all; otherwise <see cref="Declared"/> is what the corpus's list says.</summary>
    public bool IsReadable { get; init; } = true;

    public int Generated { get; init; }

    /// <summary>Operations that are declared, but neither generated nor spoken of by a diagnostic.</summary>
    public ImmutableArray<Operation> Missing { get; init; } = [];

    /// <summary>Operations that are generated, but not declared.</summary>
    public ImmutableArray<Operation> Undeclared { get; init; } = [];

    /// <summary>Operations that are not generated, and a diagnostic says so.</summary>
    public int Diagnosed { get; init; }

    public int Files { get; init; }

    public int Lines { get; init; }

    public long Bytes { get; init; }

    /// <summary>The time of one pass over the tokens of the document's files.</summary>
    public double TokenMilliseconds { get; init; }

    public double GeneratorMilliseconds { get; init; }

    public double CompileMilliseconds { get; init; }

    public long AssemblyBytes { get; init; }

    /// <summary>The highest working set while the document was worked on; 0 when several were at once.</summary>
    public long PeakBytes { get; init; }

    public ImmutableArray<ReportedDiagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<CompilerProblem> Problems { get; init; } = [];

    /// <summary>The exception that ended the generator, or its running out of time.</summary>
    public string? Exception { get; init; }

    /// <summary>Members without a type of their own, by cause; empty when they were not counted.</summary>
    public ImmutableDictionary<string, int> Untyped { get; init; } = ImmutableDictionary<string, int>.Empty;

    public int Errors => Problems.Count(static problem => problem.IsError);

    public int Warnings => Problems.Length - Errors;

    /// <summary>Whether the document was refused: an error says why, and it gave nothing.</summary>
    public bool IsRejected =>
        Exception is null && Generated == 0 && Diagnostics.Any(static one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether something went wrong that a consumer must not see.</summary>
    public bool IsFailed => Exception is not null || !Problems.IsEmpty || !Missing.IsEmpty || !Undeclared.IsEmpty;
}
