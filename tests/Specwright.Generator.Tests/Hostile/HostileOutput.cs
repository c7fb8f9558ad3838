using System.Collections.Immutable;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>What the generator made of a document.</summary>
internal sealed record HostileOutput(ImmutableArray<(string HintName, string Text)> Files, ImmutableArray<ReportedDiagnostic> Diagnostics);
