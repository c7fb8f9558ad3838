using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Every node of good documents in turn replaced by what does not belong there: no exception, no code that does not compile, no operation
/// lost in silence.
/// </summary>
public sealed class MutationTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var document in MutatedDocuments.Names)
            {
                foreach (var mutation in Mutations.Names)
                {
                    cases.Add(document, mutation);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_node_in_turn(string document, string mutation)
    {
        var mutants = Mutations.Of(MutatedDocuments.Read(document), mutation).ToList();
        List<SpecSource> specs = [
            .. mutants.Select((mutant, i) => new SpecSource(i % 2 == 0 ? "/src/specs/mutant.json" : "/src/specs/mutant.yaml", mutant.Text)),
        ];
        var outputs = HostileRules.Check(specs, i => mutants[i].Pointer);

        Assert.Empty(
            outputs.SelectMany((output, i) => Lost(output, mutants[i].Text).Select(operation => $"{mutants[i].Pointer}: {operation}")));
    }

    /// <summary>Operations that the document declares and the client lacks, when nothing was said at all.</summary>
    private static IEnumerable<string> Lost(
        HostileOutput output,
        string text) => output.Diagnostics.Any(static one => one.Severity >= DiagnosticSeverity.Warning)
        ? []
        : Declared(text).Where(operation => !output.Files.Any(file => file.Text.Contains(operation, StringComparison.Ordinal)));

    private static IEnumerable<string> Declared(string text) =>
        from path in (JsonNode.Parse(text)?["paths"] as JsonObject) ?? []
        where path.Key.StartsWith('/')
        from operation in (path.Value as JsonObject) ?? []
        where operation.Key is "get" or "put" or "post" or "delete" && operation.Value is JsonObject
        select $"{operation.Key.ToUpperInvariant()} {path.Key}";
}
