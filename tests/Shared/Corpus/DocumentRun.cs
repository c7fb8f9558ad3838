using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Testing.Corpus;

/// <summary>Generates from one document, compiles what came out, and takes stock.</summary>
public static class DocumentRun
{
    public static DocumentReport Of(
        string corpus,
        CorpusDocument document,
        RunSettings settings,
        CancellationToken cancellationToken = default)
    {
        var files = new DocumentFiles(Path.Combine(corpus, document.Path), follow: document.IsMultiFile);
        var host = new GeneratorHost(
            new OpenApiGenerator(),
            DocumentSpecs.Of(document, files, settings.Operations),
            new HostSettings { Concurrent = settings.Concurrent });

        var watch = Stopwatch.StartNew();
        var output = host.Run(cancellationToken);
        var generatorTime = watch.Elapsed;

        var report = new DocumentReport
        {
            Document = document,
            TokenMilliseconds = files.Paths.Sum(file => TokenPass.Time(files.TextOf(file)).TotalMilliseconds),
            GeneratorMilliseconds = generatorTime.TotalMilliseconds,
            Diagnostics = output.Diagnostics,
            Exception = output.Exception?.ToString()
                ?? output.Diagnostics.FirstOrDefault(static one => one.Id == GeneralDiagnosticIds.InternalError)?.Message,
            Files = output.Files.Length,
            Lines = output.Files.Sum(static file => file.Tree.GetText().Lines.Count),
            Bytes = output.Files.Sum(static file => (long)file.Text.Length),
            Untyped = settings.CountUntyped ? UntypedMembers.Of(host.Specs, cancellationToken) : ImmutableDictionary<string, int>.Empty,
        };
        report = Account(report, files, output, settings);
        var folder = settings.CodeFolder.Length > 0 ? Path.Combine(settings.CodeFolder, document.Path.Replace('/', '-')) : null;
        if (folder is not null)
        {
            Keep(output, folder);
        }

        return settings.Compile && output.Files.Length > 0 ? Compile(report, output, folder, cancellationToken) : report;
    }

    private static DocumentReport Account(DocumentReport report, DocumentFiles files, GeneratorOutput output, RunSettings settings)
    {
        var generated = GeneratedOperations.Of(output.Files.Where(IsOfRoot));
        if (files.NodeOf(files.Root) is null)
        {
            return report with { IsReadable = false, Declared = report.Document.ListedOperations, Generated = generated.Count };
        }

        var declared = DeclaredOperations.Of(files);
        var absent = declared.Keys.Where(operation => !generated.Contains(operation)).ToArray();
        report = report with { Declared = declared.Count, Generated = generated.Count };
        var missing = report.IsRejected || settings.Operations.Length > 0
            ? []
            : absent.Where(operation => !IsSpokenOf(operation, declared[operation], output)).ToImmutableArray();
        return report with
        {
            Missing = missing,
            Diagnosed = settings.Operations.Length > 0 ? 0 : absent.Length - missing.Length,
            Undeclared = [.. generated.Where(operation => !declared.ContainsKey(operation))],
        };
    }

    private static void Keep(GeneratorOutput output, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in output.Files)
        {
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file.HintName)), file.Text);
        }
    }

    private static bool IsOfRoot(GeneratedFile file) =>
        file.Tree.GetRoot().DescendantNodes(static node => node is not TypeDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>()
            .Any(static declared => declared.Name.ToString() == DocumentSpecs.Namespace);

    // A diagnostic names the operation, or stands within it (or on the line of its key).
    private static bool IsSpokenOf(Operation operation, DeclaredOperation place, GeneratorOutput output) =>
        output.Diagnostics.Where(static one => one.Id != GeneralDiagnosticIds.InternalError).Any(one =>
            one.Message.Contains(operation.ToString(), StringComparison.Ordinal)
            || one.Message.Contains($"'{operation.Path}'", StringComparison.Ordinal)
            || (place.File.EndsWith(Path.GetFileName(one.Path), StringComparison.Ordinal)
                && Contains(place.Node, new TextPlace(one.Line, one.Column))));

    private static bool Contains(RawNode place, TextPlace found) =>
        found.CompareTo(place.End) <= 0
        && (found.CompareTo(place.Start) >= 0 || (place.Start.Line != place.End.Line && found.Line >= place.Start.Line - 1));

    private static DocumentReport Compile(
        DocumentReport report,
        GeneratorOutput output,
        string? folder,
        CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        var watch = Stopwatch.StartNew();
        var diagnostics = OutputCompiler.Emit(output.Compilation, assembly, cancellationToken);
        var time = watch.Elapsed;
        if (folder is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, output.Compilation.AssemblyName + ".dll"), assembly.ToArray());
        }

        return report with
        {
            CompileMilliseconds = time.TotalMilliseconds,
            AssemblyBytes = assembly.Length,
            Problems = [.. diagnostics.Select(ProblemOf)],
        };
    }

    private static CompilerProblem ProblemOf(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return new(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(span.Path)}:{span.StartLinePosition.Line + 1}"),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            line.Length > 200 ? line[..200] + "…" : line);
    }
}
