using System.Runtime.CompilerServices;
using System.Text;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Harness;

/// <summary>
/// Compares generated files with those kept beside the test, in the conventions of the Verify packages
/// (<c>Class.Method#Hint.verified.cs</c>, first line <c>//HintName:</c>), so that those could take over.
/// </summary>
internal static class Snapshots
{
    private const string AcceptVariable = "SPECWRIGHT_ACCEPT_SNAPSHOTS";

    public static void Compare(GeneratorOutput output, string testFile, string testName) =>
        Compare(prefix => SnapshotsOf(output, prefix), testFile, testName);

    /// <summary>Compares a text with the one that is kept beside the test.</summary>
    public static void CompareText(
        string text,
        string extension,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "") =>
        Compare(prefix => [($"{prefix}.*.{extension}", text)], testFile, testName);

    private static void Compare(Func<string, List<(string Name, string Text)>> make, string testFile, string testName)
    {
        var source = Repository.SourceFile(testFile);
        var folder = Path.GetDirectoryName(source)!;
        var prefix = $"{Path.GetFileNameWithoutExtension(source)}.{testName}";
        var actual = make(prefix);
        var problems = new List<string>();

        foreach (var received in Directory.GetFiles(folder, prefix + "*.received.*").Where(file => BelongsTo(file, prefix)))
        {
            File.Delete(received);
        }

        foreach (var (name, text) in actual)
        {
            var verified = Path.Combine(folder, name.Replace("*", "verified", StringComparison.Ordinal));
            var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
            if (!string.Equals(expected, text, StringComparison.Ordinal))
            {
                problems.Add(expected is null
                    ? $"new: {Path.GetFileName(verified)}"
                    : $"different: {Path.GetFileName(verified)}, {FirstDifference(expected, text)}");
                File.WriteAllText(
                    IsAccepting ? verified : Path.Combine(folder, name.Replace("*", "received", StringComparison.Ordinal)),
                    text);
            }
        }

        var known = actual
            .Select(one => Path.Combine(folder, one.Name.Replace("*", "verified", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var stale in Directory.GetFiles(folder, prefix + "*.verified.*")
            .Where(file => BelongsTo(file, prefix) && !known.Contains(file)))
        {
            problems.Add($"no longer generated: {Path.GetFileName(stale)}");
            if (IsAccepting)
            {
                File.Delete(stale);
            }
        }

        if (problems.Count > 0 && !IsAccepting)
        {
            Assert.Fail($"The generated code is not what the snapshots in {folder} say. Compare *.received.* with *.verified.*; "
                + $"{AcceptVariable}=1 accepts.\n  {string.Join("\n  ", problems)}");
        }
    }

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    private static List<(string Name, string Text)> SnapshotsOf(GeneratorOutput output, string prefix)
    {
        var snapshots = output.Files
            .Select(file => ($"{prefix}#{FileNameOf(file.HintName)}.*.cs", $"//HintName: {file.HintName}\n{file.Text}"))
            .ToList();
        if (!output.Diagnostics.IsEmpty)
        {
            snapshots.Add(($"{prefix}.*.txt", new StringBuilder()
                .AppendJoin('\n', output.Diagnostics.Select(static one => one.ToString()).Order(StringComparer.Ordinal))
                .Append('\n')
                .ToString()));
        }

        return snapshots;
    }

    private static string FileNameOf(string hintName)
    {
        var name = hintName.EndsWith(".cs", StringComparison.Ordinal) ? hintName[..^3] : hintName;
        return name.Replace('/', '_').Replace('\\', '_');
    }

    // "Class.Method" is also how the files of "Class.MethodLonger" begin.
    private static bool BelongsTo(string file, string prefix) => Path.GetFileName(file)[prefix.Length] is '#' or '.';

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1}:\n      verified: {left.ElementAtOrDefault(line)}\n      received: {right.ElementAtOrDefault(line)}";
    }
}
