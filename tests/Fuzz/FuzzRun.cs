using System.Diagnostics;
using System.Globalization;

namespace Specwright.Fuzz;

/// <summary>Tries one input after the other, and keeps one failure of each kind.</summary>
internal static class FuzzRun
{
    /// <summary>Runs a fuzzer.</summary>
    /// <param name="name">What is tried.</param>
    /// <param name="arguments">How much.</param>
    /// <param name="count">How many inputs, where the arguments do not say it.</param>
    /// <param name="attempt">Tries the input of a number: gives its failure, or <see langword="null"/>.</param>
    /// <param name="jobs">How many inputs are tried at once.</param>
    /// <returns>The failures, one of each kind.</returns>
    public static IReadOnlyList<Failure> Of(string name, FuzzArguments arguments, int count, Func<int, Failure?> attempt, int jobs = 2)
    {
        var watch = Stopwatch.StartNew();
        var failures = new Dictionary<string, Failure>(StringComparer.Ordinal);
        var tried = 0;
        var failed = 0;
        var numbers = Enumerable.Range(arguments.Seed, arguments.Count ?? count).TakeWhile(_ => watch.Elapsed < arguments.Time);
        Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = jobs }, number =>
        {
            var failure = Try(attempt, number);
            Interlocked.Increment(ref tried);
            if (failure is null)
            {
                return;
            }

            Interlocked.Increment(ref failed);
            lock (failures)
            {
                if (!failures.TryAdd(failure.Kind, failure))
                {
                    return;
                }
            }

            var input = failure.Input();
            var title = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
            Console.WriteLine($"  {title}: {failure.Kind}: {failure.Detail}\n    {Shown(input)}");
            Keep(arguments.Keep, name, number, input);
        });

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {tried:N0} tried in {watch.Elapsed.TotalSeconds:N0} s, {failed:N0} failed in {failures.Count} ways"));
        return [.. failures.Values];
    }

    private static Failure? Try(Func<int, Failure?> attempt, int number)
    {
        try
        {
            return attempt(number);
        }
        catch (Exception exception)
        {
            return new Failure("the attempt itself: " + exception.GetType().Name, exception.ToString());
        }
    }

    private static void Keep(string? folder, string name, int number, string input)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.txt")), input);
        }
    }

    private static string Shown(string input) => input.Length > 1500 ? input[..1500] + "…" : input;
}
