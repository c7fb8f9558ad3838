using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Specwright.Testing.Driving;

namespace Specwright.Benchmarks;

/// <summary>
/// Measures the generator: in a fresh process and a warm one, after edits, for two operations, and for documents of growing size.
/// </summary>
internal static partial class GeneratorBenchmarks
{
    private const int Rounds = 15;

    // As many as it takes until the runtime has compiled the driver's code for good.
    private const int Edits = 200;

    // By file name.
    private static readonly Dictionary<string, string> s_twoOperations = new()
    {
        [Path.GetFileName(Documents.Cloudflare)] = "GET /zones; GET /accounts",
        ["api.github.com.json"] = "GET /repos/{owner}/{repo}; GET /user",
    };

    // In the place of operations: not the generator, but a pass over the text's tokens.
    private const string Tokens = "tokens";

    private static readonly (string Name, int Every, int Copies)[] s_sizes = [
        ("1/4", 4, 1),
        ("1/2", 2, 1),
        ("1", 1, 1),
        ("2", 1, 2),
        ("4", 1, 4),
    ];

    public static void Run(string[] documents)
    {
        string[] paths = documents.Length > 0
            ? documents
            : [Path.Combine(GeneratorRun.Root, Documents.Fragments), Documents.Stripe, Documents.Cloudflare];
        foreach (var path in paths)
        {
            Document(path);
        }

        if (paths.Contains(Documents.Cloudflare))
        {
            Growth(File.ReadAllText(Documents.Cloudflare));
        }
    }

    /// <summary>One run in this fresh process: milliseconds, allocated bytes, peak memory.</summary>
    public static void Once(string path, string operations)
    {
        var (time, bytes) = operations == Tokens ? OnceTokenized(path) : OnceGenerated(path, operations);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time:F1} {bytes} {process.PeakWorkingSet64}"));
    }

    /// <summary>The stages in this fresh process, and once more when it is warm.</summary>
    public static void Stages(string path, string operations)
    {
        var specs = Documents.Specs(path, operations);
        GeneratorRun.Load();
        var cold = StageRun.Run(specs);
        var runs = Enumerable.Range(0, 4 * Rounds).Select(_ => StageRun.Run(specs)).Skip(Rounds).ToList();
        var rows = new List<string[]> { new[] { "", "cold ms", "of it JIT", "of it GC", "warm ms", "of the processor", "allocated MB" } };
        for (var i = 0; i < cold.Count; i++)
        {
            rows.Add([
                cold[i].Name,
                Table.Text(cold[i].Time, "F1"),
                Table.Text(cold[i].Compiling, "F1"),
                Table.Text(cold[i].Collecting, "F1"),
                Table.Text(runs.Min(run => run[i].Time), "F1"),
                Table.Text(Median(runs.Select(run => run[i].Processor)), "F1"),
                Table.Text(Median(runs.Select(run => run[i].Bytes / 1048576.0)), "F1"),
            ]);
        }

        rows.Add([
            "all",
            Table.Text(cold.Sum(static stage => stage.Time), "F1"),
            Table.Text(cold.Sum(static stage => stage.Compiling), "F1"),
            Table.Text(cold.Sum(static stage => stage.Collecting), "F1"),
            Table.Text(runs.Min(static run => run.Sum(static stage => stage.Time)), "F1"),
            Table.Text(Median(runs.Select(static run => run.Sum(static stage => stage.Processor))), "F1"),
            Table.Text(Median(runs.Select(static run => run.Sum(static stage => stage.Bytes) / 1048576.0)), "F1"),
        ]);
        var utf8 = specs.Select(static spec => Encoding.UTF8.GetBytes(spec.Text)).ToList();
        var tokens = Enumerable.Range(0, 4 * Rounds).Select(_ => MeasureProcessor(() => utf8.ForEach(Tokenize))).Skip(Rounds).ToList();
        rows.Add([
            "tokenizing alone", "", "", "",
            Table.Text(tokens.Min(static one => one.Time), "F1"),
            Table.Text(Median(tokens.Select(static one => one.Processor)), "F1"),
            Table.Text(utf8.Sum(static text => text.Length) / 1048576.0, "F1") + " (the text)",
        ]);
        Table.Print($"Generator's stages: {Path.GetFileName(path)} {operations}", rows);
    }

    private static (double Time, long Bytes) OnceTokenized(string path)
    {
        var utf8 = File.ReadAllBytes(path);
        return Measure(() => Tokenize(utf8));
    }

    private static (double Time, long Bytes) OnceGenerated(string path, string operations)
    {
        var run = new GeneratorRun(Documents.Specs(path, operations));
        var result = Measure(run.Run);

        // Nothing is made in no time.
        run.Output();
        return result;
    }

    private static void Document(string path)
    {
        var specs = Documents.Specs(path);
        var rows = new List<string[]> { new[] { "", "ms", "allocated MB", "peak MB" } };
        rows.Add(Cold("cold, fresh process", path, ""));
        rows.Add(Row("warm", Best(() => new GeneratorRun(specs), static run => run.Run())));
        var edited = Done(specs);
        rows.Add(Row("unrelated edit", Best(() => edited, static run => run.Drive(), static run => run.EditConsumer(), Edits)));
        rows.Add(Row(
            "description edit",
            Best(() => Done(specs), static run => run.Run(), run => run.Replace(Edited(specs, Description(), "$1 (edited)")))));
        rows.Add(
            Row("schema edit", Best(() => Done(specs), static run => run.Run(), run => run.Replace(Edited(specs, MaxLength(), "${1}17")))));
        if (s_twoOperations.TryGetValue(Path.GetFileName(path), out var operations))
        {
            rows.Add(Cold("two operations, cold", path, operations));
            rows.Add(
                Row("two operations, warm", Best(() => new GeneratorRun(Documents.Specs(path, operations)), static run => run.Run())));
            var utf8 = Encoding.UTF8.GetBytes(specs[0].Text);
            rows.Add(Cold("tokenizing alone, cold", path, Tokens));
            rows.Add(Row("tokenizing alone, warm", Best(() => utf8, Tokenize)));
        }

        var done = Done(specs).Output();
        Table.Print($"Generator: {Path.GetFileName(path)} ({specs.Sum(static spec => spec.Text.Length) / 1024} KB, {done.Files} files, "
            + $"{done.Lines} lines)", rows);
    }

    private static void Growth(string json)
    {
        var rows = new List<string[]> { new[] { "× Cloudflare", "KB", "cold ms", "allocated MB", "peak MB", "exponent of time" } };
        (double Size, double Time)? last = null;
        foreach (var (name, every, copies) in s_sizes)
        {
            var file = Path.Combine(Path.GetTempPath(), $"specwright-{Environment.ProcessId}.json");
            try
            {
                File.WriteAllText(file, Documents.Scale(json, every, copies));
                var cold = Cold(name, file, "");
                var (size, time) = (new FileInfo(file).Length, double.Parse(cold[1], CultureInfo.InvariantCulture));
                rows.Add([
                    name,
                    Table.Text(size / 1024.0),
                    .. cold[1..],
                    last is { } before ? Table.Text(Math.Log(time / before.Time) / Math.Log(size / before.Size), "F2") : "",
                ]);
                last = (size, time);
            }
            finally
            {
                File.Delete(file);
            }
        }

        Table.Print("Generator: growth", rows);
    }

    private static GeneratorRun Done(IReadOnlyList<SpecSource> specs)
    {
        var run = new GeneratorRun(specs);
        run.Run();
        run.Output();
        return run;
    }

    private static IReadOnlyList<SpecSource> Edited(IReadOnlyList<SpecSource> specs, Regex what, string replacement) =>
        [.. specs.Select(spec => spec with { Text = what.Replace(spec.Text, replacement, 1) })];

    private static string[] Cold(string name, string path, string operations)
    {
        var results = Enumerable.Range(0, 3).Select(_ => Child(path, operations)).OrderBy(static result => result[0]).First();
        return [name, Table.Text(results[0]), Table.Text(results[1] / 1048576, "F1"), Table.Text(results[2] / 1048576)];
    }

    private static double[] Child(string path, string operations)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["once", path, operations]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. output.Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static string[] Row(string name, (double Time, long Bytes) result) =>
        [name, Table.Text(result.Time, "F2"), Table.Text(result.Bytes / 1048576.0, "F2"), ""];

    private static (double Time, long Bytes) Best<T>(Func<T> prepare, Action<T> work, Action<T>? edit = null, int rounds = Rounds) =>
        Enumerable.Range(0, rounds).Select(_ =>
        {
            var subject = prepare();
            edit?.Invoke(subject);
            return Measure(() => work(subject));
        }).OrderBy(static result => result.Item1).First();

    private static (double Time, long Bytes) Measure(Action work)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        work();
        return (watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static (double Time, double Processor) MeasureProcessor(Action work)
    {
        var (processor, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        work();
        return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static void Tokenize(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4096 });
        while (reader.Read())
        {
        }
    }

    [GeneratedRegex("""("?description"?: ?"?[A-Za-z][A-Za-z ]+)""")]
    private static partial Regex Description();

    [GeneratedRegex("""("?maxLength"?: ?)\d+""")]
    private static partial Regex MaxLength();
}
