using System.Globalization;

namespace Specwright.Conformance;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Calls every operation of generated clients against Prism, which validates the requests and answers from the document's examples.

          <document> …        documents to judge; files that they refer to are read too
          --corpus <folder>   the corpus (default: ../shared/corpus, seen from the repository)
          --only <text>       documents of the corpus whose path contains the text; several are separated by ','
          --list <file>       documents of the corpus, a path a line (default: documents.txt beside this program's source)
          --out <file.md>     writes the table and the causes as Markdown
          --calls <file.txt>  writes every call that is not fine, with what was sent and what came back
          --results <file>    keeps the results; what is in the file already is not judged again
          --styles            compares what the client of Data/styles.yaml sends with what swagger-client would send instead
          --timeout <s>       seconds for one document (default 300)
        """;

    public List<string> Documents { get; private init; } = [];

    public string? Corpus { get; private init; }

    public string[] Only { get; private init; } = [];

    public string? List { get; private init; }

    public string? Out { get; private init; }

    public string? Calls { get; private init; }

    public string? Results { get; private init; }

    public bool Styles { get; private init; }

    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(300);

    /// <summary>The arguments; <see langword="null"/> when they cannot be understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        var arguments = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Documents.Add(args[i]);
                continue;
            }

            Arguments? next = (args[i], i + 1 < args.Length ? args[i + 1] : null) switch
            {
                ("--corpus", { } value) => arguments with { Corpus = value },
                ("--only", { } value) => arguments with { Only = value.Split(',', StringSplitOptions.RemoveEmptyEntries) },
                ("--list", { } value) => arguments with { List = value },
                ("--out", { } value) => arguments with { Out = value },
                ("--calls", { } value) => arguments with { Calls = value },
                ("--timeout", { } value) =>
                    arguments with { Timeout = TimeSpan.FromSeconds(int.Parse(value, CultureInfo.InvariantCulture)) },
                ("--results", { } value) => arguments with { Results = value },
                ("--styles", _) => arguments with { Styles = true },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            arguments = next;
            i += args[i] == "--styles" ? 0 : 1;
        }

        return arguments;
    }
}
