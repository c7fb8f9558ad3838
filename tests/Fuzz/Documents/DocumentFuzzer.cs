using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Specwright.Generator;
using Specwright.Generator.Diagnostics;
using Specwright.Testing.Driving;

namespace Specwright.Fuzz.Documents;

/// <summary>Generates from mutated documents: nothing may be thrown or take long, and what comes out compiles without a warning.</summary>
internal sealed class DocumentFuzzer(IReadOnlyList<SeedDocument> seeds)
{
    private const string Library = "library.json";

    // Far more than any of these documents takes: for what would not end, on a machine that has much else to do.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    public Failure? Attempt(int number)
    {
        var random = new Random(number);
        var mutator = new DocumentMutator(random);
        var root = mutator.Mutate(seeds[random.Next(seeds.Count)].Root);
        JsonObject? library = null;
        if (random.Next(5) == 0)
        {
            (root, library) = mutator.Split(root, Library);
        }

        if (Judge(root, library) is not { } failure)
        {
            return null;
        }

        return failure with { Input = () => Reduce(root, library, failure.Kind) };
    }

    private static string Reduce(JsonNode root, JsonNode? library, string kind)
    {
        root = JsonReducer.Reduce(root, smaller => smaller is JsonObject members && Judge(members, library as JsonObject)?.Kind == kind);
        if (library is null)
        {
            return root.ToJsonString();
        }

        library = JsonReducer.Reduce(library, smaller => smaller is JsonObject members && Judge((JsonObject)root, members)?.Kind == kind);
        return root.ToJsonString() + "\n" + library.ToJsonString();
    }

    private static Failure? Judge(JsonObject root, JsonObject? library) => Judge(root.ToJsonString(), library?.ToJsonString());

    /// <summary>The failure of a document, and of the file beside it; <see langword="null"/> when there is none.</summary>
    /// <param name="root">The document.</param>
    /// <param name="library">The file that it refers to as <c>library.json</c>.</param>
    public static Failure? Judge(string root, string? library)
    {
        List<SpecSource> specs = [new("/specs/a.json", root) { Namespace = "Fuzz", Client = "FuzzClient" }];
        if (library is not null)
        {
            specs.Add(new("/specs/" + Library, library) { Namespace = "Fuzz", Client = "FuzzClient" });
        }

        using var limit = new CancellationTokenSource(s_limit);
        GeneratorOutput output;
        try
        {
            output = new GeneratorHost(new OpenApiGenerator(), specs, new HostSettings { Concurrent = false }).Run(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new Failure("too slow", $"not done after {s_limit}");
        }

        if (output.Exception is { } exception)
        {
            return new Failure($"thrown {exception.GetType().Name}", exception.ToString());
        }

        if (output.Diagnostics.FirstOrDefault(static one => one.Id == GeneralDiagnosticIds.InternalError) is { } internalError)
        {
            var type = internalError.Message.Split([' ', ':'])
                .FirstOrDefault(static word => word.EndsWith("Exception", StringComparison.Ordinal));
            return new Failure("internal error " + type, internalError.Message);
        }

        var problem = output.Compilation.GetDiagnostics(CancellationToken.None)
            .FirstOrDefault(static one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed);
        return problem is null ? null : new Failure("compiler " + problem.Id, problem + "\n    " + Line(problem));
    }

    private static string? Line(Diagnostic problem) =>
        problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
