using System.Globalization;

namespace Specwright.Corpus;

/// <summary>The command line.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Generates a client from every document of the corpus, compiles it, and reports.

          --corpus <folder>   the corpus (default: ../shared/corpus, seen from the repository)
          --folder <name>     one group only: cloudflare, big, mid, small, guru, torture, multi
          --only <text>       documents whose path contains the text; several are separated by ','
          --out <file.md>     writes the whole report as Markdown
          --code <folder>     keeps the generated code and the assembly there, in a folder a document
          --no-compile        generates and counts, but does not compile
          --untyped           counts members without a type of their own, by cause
          --round-trips       reads every valid example into its generated type, writes it back, and compares
          --operations <list> generates the operations only that the patterns select (as the Operations setting does)
          --jobs <n>          documents at once (default 2; 1 also measures the memory of each)
          --timeout <s>       seconds for one document (default 300)
        """;

    public string? Corpus { get; private init; }

    public string? Folder { get; private init; }

    public string[] Only { get; private init; } = [];

    public string? Out { get; private init; }

    public string Code { get; private init; } = "";

    public bool Compile { get; private init; } = true;

    public bool Untyped { get; private init; }

    public bool RoundTrips { get; private init; }

    public string Operations { get; private init; } = "";

    public int Jobs { get; private init; } = 2;

    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(300);

    /// <summary>The arguments; <see langword="null"/> when they cannot be understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        var arguments = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            Arguments? next = (args[i], value) switch
            {
                ("--corpus", not null) => arguments with { Corpus = value },
                ("--folder", not null) => arguments with { Folder = value },
                ("--only", not null) => arguments with { Only = value.Split(',', StringSplitOptions.RemoveEmptyEntries) },
                ("--out", not null) => arguments with { Out = value },
                ("--code", not null) => arguments with { Code = value },
                ("--operations", not null) => arguments with { Operations = value },
                ("--jobs", not null) => arguments with { Jobs = int.Parse(value, CultureInfo.InvariantCulture) },
                ("--timeout", not null) =>
                    arguments with { Timeout = TimeSpan.FromSeconds(int.Parse(value, CultureInfo.InvariantCulture)) },
                ("--no-compile", _) => arguments with { Compile = false },
                ("--round-trips", _) => arguments with { RoundTrips = true },
                ("--untyped", _) => arguments with { Untyped = true },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            arguments = next;
            i += args[i] is "--no-compile" or "--untyped" or "--round-trips" ? 0 : 1;
        }

        return arguments;
    }
}
