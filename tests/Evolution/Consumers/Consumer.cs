using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specwright.Evolution.Consumers;

/// <summary>Calling code, written against one version of a client, to be compiled against another.</summary>
/// <param name="Uses">What it does, a line each.</param>
/// <param name="Construct">The expression that makes the client.</param>
internal sealed record Consumer(IReadOnlyList<Use> Uses, string? Construct)
{
    public const string ClassName = "EvolutionConsumer";

    public const string RunName = "RunAsync";

    // Lines before the first use.
    private const int Head = 8;

    // The compiler's warnings of what may be null: code that was clean is not any more.
    private static readonly HashSet<string> s_nullWarnings = new(StringComparer.Ordinal)
    {
        "CS8600", "CS8601", "CS8602", "CS8603", "CS8604", "CS8619", "CS8620", "CS8625", "CS8629",
    };

    /// <summary>Which uses do not compile against a client, each with the compiler's first message.</summary>
    public IReadOnlyList<(Use Use, string Message)> Broken(Compilation client)
    {
        var tree = Tree(Uses, client);
        var model = client.AddSyntaxTrees(tree).GetSemanticModel(tree);
        return [.. model.GetDiagnostics()
            .Where(static one => one.Severity == DiagnosticSeverity.Error || s_nullWarnings.Contains(one.Id))
            .GroupBy(static one => one.Location.GetLineSpan().StartLinePosition.Line - Head)
            .Where(group => group.Key >= 0 && group.Key < Uses.Count)
            .OrderBy(static group => group.Key)
            .Select(group => (Uses[group.Key], group.First().Id + " " + group.First().GetMessage(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The client's compilation with some of the uses.</summary>
    public Compilation With(Compilation client, IReadOnlyList<Use> uses) => client.AddSyntaxTrees(Tree(uses, client));

    private SyntaxTree Tree(IReadOnlyList<Use> uses, Compilation client)
    {
        var text = new StringBuilder();
        text.Append("#nullable enable\n#pragma warning disable CS0612, CS0618\npublic static class ").Append(ClassName).Append("\n{\n")
            .Append("private static void Keep<T>(T value) { }\n")
            .Append("private static void Nothing() { }\n\n\n");
        for (var i = 0; i < uses.Count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            text.Append(uses[i].Kind == UseKind.Call && Construct is not null
                ? $"private static async global::System.Threading.Tasks.Task U{number}({ClientType()} client) {{ {uses[i].Code} }}\n"
                : $"private static void U{number}() {{ {uses[i].Code} }}\n");
        }

        text.Append("public static async global::System.Threading.Tasks.Task ").Append(RunName)
            .Append("(global::System.Net.Http.HttpClient http, global::System.Action<int, global::System.Exception?> done)\n{\n");
        if (Construct is not null)
        {
            text.Append("var client = ").Append(Construct).Append(";\n");
            for (var i = 0; i < uses.Count; i++)
            {
                if (uses[i].Kind == UseKind.Call)
                {
                    var number = i.ToString(CultureInfo.InvariantCulture);
                    text.Append(CultureInfo.InvariantCulture, $"try {{ await U{number}(client); done({number}, null); }} ")
                        .Append("catch (global::System.Exception exception) { done(").Append(number).Append(", exception); }\n");
                }
            }
        }
        else
        {
            text.Append("await global::System.Threading.Tasks.Task.CompletedTask;\n");
        }

        text.Append("}\n}\n");
        return CSharpSyntaxTree.ParseText(
            text.ToString(), (CSharpParseOptions)client.SyntaxTrees.First().Options, "EvolutionConsumer.cs");
    }

    private string ClientType() => Construct![4..Construct!.IndexOf('(', StringComparison.Ordinal)];
}
