using Specwright.Fuzz;
using Specwright.Fuzz.Answers;
using Specwright.Fuzz.Documents;
using Specwright.Fuzz.Requests;
using Specwright.Fuzz.Responses;
using Specwright.Fuzz.Writing;
using Specwright.Testing.Corpus;

if (FuzzArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(FuzzArguments.Usage);
    return 2;
}

var corpus = arguments.Corpus ?? (Directory.Exists(CorpusFolder.Default) ? CorpusFolder.Default : null);
var failures = new List<Failure>();
if (arguments.Target is "writer" or "all")
{
    failures.AddRange(FuzzRun.Of("writer", arguments, 100_000, WriterFuzzer.Attempt));
}

if (arguments.Target is "requests" or "all")
{
    failures.AddRange(FuzzRun.Of("requests", arguments, 100_000, new RequestFuzzer().Attempt));
}

if (arguments.Target is "responses" or "all")
{
    failures.AddRange(FuzzRun.Of("responses", arguments, 100_000, new ResponseFuzzer(ResponseClient.All()).Attempt));
}

if (arguments.Target is "answers" or "all")
{
    failures.AddRange(FuzzRun.Of("answers", arguments, 100_000, new AnswerFuzzer(new AnswerClient()).Attempt));
}

if (arguments.Target is "documents" or "all")
{
    failures.AddRange(FuzzRun.Of("documents", arguments, 2_000, new DocumentFuzzer(SeedDocument.All(corpus)).Attempt));
}

return failures.Count == 0 ? 0 : 1;
