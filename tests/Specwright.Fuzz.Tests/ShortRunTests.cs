using Specwright.Fuzz.Answers;
using Specwright.Fuzz.Documents;
using Specwright.Fuzz.Requests;
using Specwright.Fuzz.Responses;
using Specwright.Fuzz.Writing;

namespace Specwright.Fuzz.Tests;

/// <summary>A short run of each fuzzer, the same inputs each time; tests/Fuzz runs them for longer.</summary>
public sealed class ShortRunTests
{
    private static readonly FuzzArguments s_arguments = new() { Target = "all", Seed = 1 };

    [Fact]
    public void The_writer_writes_what_Utf8JsonWriter_writes() => AssertNone("writer", 20_000, WriterFuzzer.Attempt);

    [Fact]
    public void A_server_decodes_what_parameters_held() => AssertNone("requests", 20_000, new RequestFuzzer().Attempt);

    [Fact]
    public void Mutated_responses_are_refused_or_read_without_loss()
    {
        var clients = ResponseClient.All();
        Assert.True(clients.Sum(static client => client.Operations.Count) > 20);
        AssertNone("responses", 10_000, new ResponseFuzzer(clients).Attempt);
    }

    [Fact]
    public void Nothing_but_ApiException_comes_out_of_a_call() =>
        AssertNone("answers", 2_000, new AnswerFuzzer(new AnswerClient()).Attempt);

    [Fact]
    public void Mutated_documents_compile() => AssertNone("documents", 60, new DocumentFuzzer(SeedDocument.All(corpus: null)).Attempt);

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_failed_once_compiles(string file)
    {
        var documents = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Kept", file));
        var failure = DocumentFuzzer.Judge(documents[0], documents.ElementAtOrDefault(1));
        Assert.True(failure is null, $"{failure?.Kind}: {failure?.Detail}");
    }

    /// <summary>The documents on which a run has failed, reduced; the second line of a file is its library.</summary>
    public static TheoryData<string> Kept =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Kept"), "*.jsonl").Select(static file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    private static void AssertNone(string name, int count, Func<int, Failure?> attempt)
    {
        var failures = FuzzRun.Of(name, s_arguments, count, attempt);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Select(static one => $"{one.Kind}: {one.Detail}\n{one.Input()}")));
    }
}
