using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specwright.Documentation.Tests.Snippets;

/// <summary>
/// Compiles a snippet as a program of its own, with everything that this project references, its generated clients and the variables of
/// <see cref="Known"/>. Warnings are errors, but for what a snippet leaves unused.
/// </summary>
internal static class SnippetCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Specwright;
        global using Xunit;
        global using static Specwright.Documentation.Tests.Known.Anywhere;
        """;

    // The clients that the pages speak of. A snippet is about one of them.
    private static readonly string[] s_clients =
    [
        "global using Shop; global using static Specwright.Documentation.Tests.Known.OfShop;",
        "global using Cloudflare; global using static Specwright.Documentation.Tests.Known.OfCloudflare;",
        "global using Application; global using static Specwright.Documentation.Tests.Known.OfApplication;",
    ];

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    // Unused variables and local functions; an async method without await; assemblies of different versions.
    private static readonly string[] s_allowed = ["CS0219", "CS0168", "CS8321", "CS1998", "CS1701", "CS1702"];

    /// <summary>What is wrong with the snippet, with the line of the page; nothing if it compiles for one of the clients.</summary>
    public static IReadOnlyList<string> FindErrors(Snippet snippet) => s_clients
        .Select(client => FindErrors(snippet, client))
        .MinBy(static errors => errors.Count)!;

    private static List<string> FindErrors(Snippet snippet, string client)
    {
        var tree = CSharpSyntaxTree.ParseText(snippet.Text, s_parsing, snippet.Page);
        var hasStatements = tree.GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax);
        var kind = hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [tree, CSharpSyntaxTree.ParseText(Usings, s_parsing), CSharpSyntaxTree.ParseText(client, s_parsing)],
            s_references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics()
            .Where(static one => one.Severity >= DiagnosticSeverity.Warning && !s_allowed.Contains(one.Id))
            .Select(one => Describe(snippet, one))];
    }

    private static string Describe(Snippet snippet, Diagnostic diagnostic)
    {
        var line = snippet.Line + diagnostic.Location.GetLineSpan().StartLinePosition.Line;
        return $"{snippet.Page}({line}): {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }
}
