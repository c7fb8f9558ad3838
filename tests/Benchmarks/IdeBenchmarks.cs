using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Benchmarks;

/// <summary>
/// What a project costs in an IDE: a design-time build through Roslyn's workspace, the first compilation, and what comes after a key
/// stroke in the project's code and in its document. Each case has a process of its own.
/// </summary>
internal static class IdeBenchmarks
{
    private const int Strokes = 11;

    // As much code as a small project has: what is typed stands in the last method.
    private const string Consumer = """
        namespace Measured;

        internal static class Consumer
        {
            public static async Task RunAsync(CancellationToken token)
            {
                await Task.Delay(1, token);
                var text = nameof(Consumer);
                Console.WriteLine(text);
            }
        }
        """;

    public static void Run(string[] documents)
    {
        var document = documents.Length > 0 ? documents[0] : Documents.Cloudflare;
        var some = documents.Length > 1 ? documents[1] : "/zones/{zone_id}/dns_records/**";
        var rows = new List<string[]> { new[]
        {
            "project", "opened s", "first model s", "key stroke in code ms", "… with diagnostics of the file ms", "edited description s",
            "managed MB", "peak MB",
        } };
        rows.Add(RunCase("(no document)", "", ""));
        rows.Add(RunCase(some, document, some));
        rows.Add(RunCase("whole document", document, ""));
        Table.Print($"an IDE's workspace with {Path.GetFileName(document)}", rows);
    }

    /// <summary>One case, in this process; prints its cells.</summary>
    public static async Task OnceAsync(string folder, string document)
    {
        using var workspace = MSBuildWorkspace.Create();
        var watch = Stopwatch.StartNew();
        var project = await workspace.OpenProjectAsync(Path.Combine(folder, "Measured.csproj"));
        var opened = watch.Elapsed;
        if (workspace.Diagnostics.FirstOrDefault(static one => one.Kind == WorkspaceDiagnosticKind.Failure) is { } failure)
        {
            throw new InvalidOperationException(failure.Message);
        }

        var solution = project.Solution;
        var id = project.Documents.Single(static one => one.Name == "Consumer.cs").Id;
        watch.Restart();
        await ReadAsync(solution, id, withDiagnostics: false);
        var first = watch.Elapsed;
        if (document.Length > 0 && !(await solution.GetProject(id.ProjectId)!.GetSourceGeneratedDocumentsAsync()).Any())
        {
            throw new InvalidOperationException("The generator gave no file to the workspace.");
        }

        var (strokes, checkedStrokes) = (new List<double>(), new List<double>());
        for (var stroke = 0; stroke < Strokes; stroke++)
        {
            foreach (var (times, withDiagnostics) in new[] { (strokes, false), (checkedStrokes, true) })
            {
                solution = await TypeAsync(solution, id, stroke);
                watch.Restart();
                await ReadAsync(solution, id, withDiagnostics);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        var edited = document.Length == 0 ? 0 : await EditDescriptionAsync(solution, id, watch);
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(solution);
        Console.WriteLine(string.Join('\t',
            opened.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture),
            first.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture),
            Median(strokes).ToString("F1", CultureInfo.InvariantCulture),
            Median(checkedStrokes).ToString("F1", CultureInfo.InvariantCulture),
            edited.ToString("F2", CultureInfo.InvariantCulture),
            (managed / 1048576.0).ToString("F0", CultureInfo.InvariantCulture),
            (Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0).ToString("F0", CultureInfo.InvariantCulture)));
    }

    private static string[] RunCase(string name, string document, string operations)
    {
        var folder = Directory.CreateTempSubdirectory("specwright-ide-").FullName;
        try
        {
            var project = BuildBenchmarks.Project(document.Length == 0 ? [] : [document])
                .Replace("<EmitCompilerGeneratedFiles>true", "<EmitCompilerGeneratedFiles>false", StringComparison.Ordinal)
                .Replace("<Nullable>", "<ImplicitUsings>enable</ImplicitUsings><Nullable>", StringComparison.Ordinal)
                .Replace("Client=\"MeasuredClient\"", $"Client=\"MeasuredClient\" Operations=\"{operations}\"", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "Measured.csproj"), project);
            File.WriteAllText(Path.Combine(folder, "Consumer.cs"), Consumer);
            var restore = ProjectBuild.RunProgram(folder, "dotnet", "restore", "--nologo");
            var run = restore.Succeeded
                ? ProjectBuild.RunProgram(folder, Environment.ProcessPath!, "ide-once", folder, document)
                : restore;
            return run.Succeeded
                ? [name, .. run.Output.Trim().Split('\n')[^1].Split('\t')]
                : throw new InvalidOperationException(run.Output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What an IDE asks for while somebody types: the names in scope, and what is wrong in the file.
    private static async Task ReadAsync(Solution solution, DocumentId id, bool withDiagnostics)
    {
        var document = solution.GetDocument(id)!;
        var model = (await document.GetSemanticModelAsync())!;
        var position = (await document.GetTextAsync()).ToString().IndexOf("Console", StringComparison.Ordinal);
        if (model.LookupSymbols(position).IsEmpty
            || (withDiagnostics && model.GetDiagnostics().Any(static one => one.Severity == DiagnosticSeverity.Error)))
        {
            throw new InvalidOperationException("The code of the project does not compile in the workspace.");
        }
    }

    private static async Task<Solution> TypeAsync(Solution solution, DocumentId id, int stroke)
    {
        var text = await solution.GetDocument(id)!.GetTextAsync();
        var place = text.ToString().IndexOf("text", StringComparison.Ordinal);
        return solution.WithDocumentText(id, text.WithChanges(new TextChange(new TextSpan(place, 0), stroke % 2 == 0 ? "a" : "b"))
            .Replace(text.ToString().LastIndexOf("text", StringComparison.Ordinal) + 1, 0, stroke % 2 == 0 ? "a" : "b"));
    }

    private static async Task<double> EditDescriptionAsync(Solution solution, DocumentId id, Stopwatch watch)
    {
        var spec = solution.GetProject(id.ProjectId)!.AdditionalDocuments.First();
        var text = await spec.GetTextAsync();
        var mark = text.ToString().IndexOf("\"description\": \"", text.Length / 2, StringComparison.Ordinal);
        var place = mark < 0 ? text.ToString().IndexOf("description: ", text.Length / 2, StringComparison.Ordinal) + 13 : mark + 16;
        var edited = solution.WithAdditionalDocumentText(spec.Id, text.Replace(place, 0, "Edited. "));
        watch.Restart();
        await ReadAsync(edited, id, withDiagnostics: true);
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
