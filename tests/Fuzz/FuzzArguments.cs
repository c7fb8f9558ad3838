using System.Globalization;

namespace Specwright.Fuzz;

/// <summary>The command line.</summary>
internal sealed record FuzzArguments
{
    public const string Usage = """
        Tries random inputs, reduces what fails to a small one, and says how many it tried.

          documents | responses | answers | requests | writer | all

          --count <n>      inputs of each kind (default: 2,000 documents, 100,000 of the others)
          --seed <n>       the first input's number (default 1); the same number makes the same input
          --seconds <n>    stops each kind after this time
          --keep <folder>  where reduced inputs that fail are written (default: none)
          --corpus <dir>   published documents to mutate besides the program's own (default: ../shared/corpus, where it is)
        """;

    public required string Target { get; init; }

    public int? Count { get; init; }

    public int Seed { get; init; } = 1;

    public TimeSpan Time { get; init; } = TimeSpan.FromHours(24);

    public string? Keep { get; init; }

    public string? Corpus { get; init; }

    /// <summary>The arguments; <see langword="null"/> when they cannot be understood.</summary>
    public static FuzzArguments? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0] is not ("documents" or "responses" or "answers" or "requests" or "writer" or "all"))
        {
            return null;
        }

        var arguments = new FuzzArguments { Target = args[0] };
        for (var i = 1; i < args.Length; i += 2)
        {
            FuzzArguments? next = args[i] switch
            {
                "--count" when Number(args[i + 1]) is { } count => arguments with { Count = count },
                "--seed" when Number(args[i + 1]) is { } seed => arguments with { Seed = seed },
                "--seconds" when Number(args[i + 1]) is { } seconds => arguments with { Time = TimeSpan.FromSeconds(seconds) },
                "--keep" => arguments with { Keep = args[i + 1] },
                "--corpus" => arguments with { Corpus = args[i + 1] },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            arguments = next;
        }

        return arguments;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
