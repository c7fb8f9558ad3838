using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Emitting;
using Specwright.Generator.Pipeline;
using Specwright.Generator.Reading.DocumentOutlining;
using Specwright.Generator.Reading.Outlining;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// What holds of the output whatever the documents are. Every document is generated and its code read; code that was compiled before, but
/// for what its literals and comments say, is not compiled again.
/// </summary>
internal static class HostileRules
{
    /// <summary>The longest message: a few lines of a terminal.</summary>
    private const int MaxMessage = 1500;

    private const int MaxShown = 12;

    private static readonly CSharpParseOptions s_parseOptions = new(
        LanguageVersion.CSharp11,
        DocumentationMode.Diagnose,
        preprocessorSymbols: ["NET"]);

    // Sums only: the texts themselves are gigabytes.
    private static readonly ConcurrentDictionary<string, string> s_skeletons = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, bool> s_compiled = new(StringComparer.Ordinal);
    private static readonly Lazy<CompilationFacts> s_facts = new(static () =>
        CompilationFacts.Of(new GeneratorHost(new OpenApiGenerator(), [], new HostSettings()).Compilation, CancellationToken.None));

    /// <summary>
    /// Makes a client of each of <paramref name="specs"/>, and fails unless all that is said and made can be trusted, and compiles without
    /// a warning.
    /// </summary>
    public static IReadOnlyList<HostileOutput> Check(IReadOnlyList<SpecSource> specs, Func<int, string>? explain = null)
    {
        explain ??= static index => index.ToString(CultureInfo.InvariantCulture);
        var problems = new List<string>();
        var outputs = new List<HostileOutput>();
        var toCompile = new List<(int Index, SpecSource Spec)>();
        for (var i = 0; i < specs.Count; i++)
        {
            var output = Generate(specs[i]);
            outputs.Add(output);
            var found = output.Diagnostics
                .SelectMany(Check)
                .Concat(output.Files.SelectMany(static file => CheckOnce(file)))
                .Take(MaxShown)
                .ToList();
            problems.AddRange(found.Select(one => $"{explain(i)}: {one}"));
            if (found.Count == 0 && s_compiled.TryAdd(string.Concat(output.Files.Select(static file => s_skeletons[Sum(file.Text)])), true))
            {
                toCompile.Add((i, specs[i] with
                {
                    Path = $"/src/specs/{i}{Path.GetExtension(specs[i].Path)}",
                    Namespace = $"{specs[i].Namespace}.A{i}",
                }));
            }
        }

        foreach (var some in toCompile.Chunk(100))
        {
            problems.AddRange(Compile([.. some.Select(static one => one.Spec)]));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems.Distinct().Take(MaxShown)));
        return outputs;
    }

    /// <summary>What the generator makes of one document, without the compiler.</summary>
    public static HostileOutput Generate(params IReadOnlyList<SpecSource> specs)
    {
        var provider = new InMemoryOptionsProvider(specs);
        EquatableArray<OutlinedFile> files =
        [
            .. specs.Select(spec => SpecFileReader.Read(new InMemoryText(spec.Path, spec.Text), provider, CancellationToken.None)!)
                .Select(static file => OutlinedFile.Read(file, DocumentOutliner.Begin, CancellationToken.None)),
        ];
        var clients = ClientInput.CreateAll(files, CancellationToken.None)
            .Select(static input => ClientReading.Read(new ClientRequest(input, null), s_facts.Value, CancellationToken.None))
            .Select(static reading => new ClientResult(reading, ClientOutput.Make(reading.Content, CancellationToken.None)))
            .ToList();
        return new HostileOutput(
            [.. clients
                .SelectMany(static client => client.GetFiles())
                .Select(static file => (file.Plan.HintName, FileEmitter.Write(file, CancellationToken.None).ToString()))],
            [.. clients
                .SelectMany(static client => client.GetDiagnostics(CancellationToken.None))
                .Select(static one => ReportedDiagnostic.From(DiagnosticReporter.Create(one)))]);
    }

    private static IEnumerable<string> Compile(IReadOnlyList<SpecSource> specs)
    {
        var output = GeneratorHarness.Specwright.Host(specs, new HostSettings()).Run();
        return output.Exception is { } exception
            ? [$"The generator threw: {exception}"]
            : output.Compilation
                .GetDiagnostics()
                .Where(static one => one.Severity >= DiagnosticSeverity.Warning)
                .Take(MaxShown)
                .Select(static one => $"{one}\n    {Line(one)}");
    }

    private static string Line(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() is { } line
            ? line[..Math.Min(line.Length, 300)].Trim()
            : "";

    private static string Sum(string text) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));

    private static IEnumerable<string> CheckOnce((string HintName, string Text) file)
    {
        var sum = Sum(file.Text);
        if (s_skeletons.ContainsKey(sum))
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, file.HintName);
        var problems = CodeRules.Check(new GeneratedFile(file.HintName, file.Text, tree)).Take(MaxShown).ToList();
        s_skeletons[sum] = Sum(CodeRules.Skeleton(tree));
        return problems;
    }

    private static IEnumerable<string> Check(ReportedDiagnostic diagnostic)
    {
        var isReadable = diagnostic.Message.Length <= MaxMessage
            && CodeRules.IsVisible(diagnostic.Message)
            && CodeRules.IsWhole(diagnostic.Message);
        if (diagnostic.Id == GeneralDiagnosticIds.InternalError || !isReadable)
        {
            yield return $"{diagnostic.Path}({diagnostic.Line},{diagnostic.Column}): {diagnostic.Id} "
                + $"{(isReadable ? diagnostic.Message : HostileText.Show(diagnostic.Message))} ({diagnostic.Message.Length} characters)";
        }

        if (diagnostic.Line < 1 || diagnostic.Path.Length == 0)
        {
            yield return $"{diagnostic} is nowhere.";
        }
    }
}
