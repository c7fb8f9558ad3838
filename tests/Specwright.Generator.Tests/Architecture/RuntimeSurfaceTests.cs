using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>
/// The runtime offers generated code (<c>Specwright.CompilerServices</c>) what generated code calls, and nothing else: what no snapshot
/// reaches would only make the assembly larger.
/// </summary>
public sealed class RuntimeSurfaceTests
{
    private const string Namespace = "Specwright.CompilerServices";

    /// <summary>What is called by its type alone, and where.</summary>
    private static readonly Dictionary<string, string> s_calledByType = new(StringComparer.Ordinal)
    {
        ["M:Specwright.CompilerServices.JsonCodecFactory.#ctor"] = "JsonSerializer makes the converter that an attribute names.",
    };

    private static readonly string[] s_container =
    [
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Configuration.Abstractions",
    ];

    [Fact]
    public void Generated_code_calls_every_member_that_is_there_for_it()
    {
        var compilations = Snapshots().Concat([Rare(ReferenceSet.Net10), Rare(ReferenceSet.NetStandard20, "ignore")]).ToList();
        var used = new HashSet<string>(s_calledByType.Keys, StringComparer.Ordinal);
        foreach (var compilation in compilations)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                AddUses(tree.GetRoot(), compilation.GetSemanticModel(tree), used);
            }
        }

        var runtime = compilations[0].SourceModule.ReferencedAssemblySymbols.Single(static one => one.Name == "Specwright");
        var offered = Offered(runtime).ToList();
        Assert.NotEmpty(offered);
        Broken.AssertNone(offered.Where(one => !used.Contains(one)).Order(StringComparer.Ordinal));
        Assert.Subset(offered.ToHashSet(StringComparer.Ordinal), s_calledByType.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static IEnumerable<Compilation> Snapshots()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.TestProject, "Snapshots"), "*.verified.cs");
        Assert.NotEmpty(files);
        return files.GroupBy(static file => Path.GetFileName(file).Split('#')[0]).Select(static snapshot => CSharpCompilation.Create(
            "Consumer",
            snapshot.Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file))),
            ReferenceSet.For(ReferenceSet.Net10),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
    }

    /// <summary>What no snapshot has, in a project that has a container.</summary>
    private static Compilation Rare(string targetFramework, string unknownProperties = "")
    {
        var spec = SpecSource.FromFile(Path.Combine(Repository.TestProject, "Architecture", "Specs", "rare.yaml"), "/src/specs/rare.yaml")
            with
        { UnknownProperties = unknownProperties };
        var host = GeneratorHarness.Specwright.Host([spec], new HostSettings { TargetFramework = targetFramework });
        foreach (var assembly in s_container)
        {
            host.AddReference(EmptyAssembly.Reference(assembly, version: 8));
        }

        return host.Run().Compilation;
    }

    private static void AddUses(SyntaxNode root, SemanticModel model, HashSet<string> used)
    {
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax
                    or BaseObjectCreationExpressionSyntax
                    or ConstructorInitializerSyntax
                    or ElementAccessExpressionSyntax:
                    // What stands in a call that does not compile, as the container is a stub, is a candidate.
                    var info = model.GetSymbolInfo(node);
                    Add(info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null));
                    break;
                case MethodDeclarationSyntax method:
                    Add(model.GetDeclaredSymbol(method)!.OverriddenMethod);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(model.GetDeclaredSymbol(property)!.OverriddenProperty);
                    break;
                case TypeDeclarationSyntax type:
                    Add(model.GetDeclaredSymbol(type)!.BaseType?.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty));
                    break;
            }
        }

        void Add(ISymbol? symbol)
        {
            while (symbol is not null)
            {
                symbol = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
                used.Add(symbol.GetDocumentationCommentId() ?? "");
                symbol = symbol switch
                {
                    IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
                    IMethodSymbol or IPropertySymbol or IFieldSymbol => symbol.ContainingType,
                    _ => null,
                };
            }
        }
    }

    private static IEnumerable<string> Offered(IAssemblySymbol runtime)
    {
        var types = Namespace.Split('.')
            .Aggregate(runtime.GlobalNamespace, static (outer, name) => outer.GetNamespaceMembers().Single(one => one.Name == name))
            .GetTypeMembers();
        foreach (var type in types.Where(static type => type.DeclaredAccessibility == Accessibility.Public))
        {
            yield return type.GetDocumentationCommentId()!;
            foreach (var member in type.GetMembers().Where(member => type.TypeKind != TypeKind.Enum && IsOffered(member)))
            {
                yield return member.GetDocumentationCommentId()!;
            }
        }
    }

    private static bool IsOffered(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && !member.IsOverride
        && !member.IsImplicitlyDeclared
        && !IsOfAnInterface(member)
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet };

    private static bool IsOfAnInterface(ISymbol member) => member.ContainingType.AllInterfaces
        .SelectMany(static one => one.GetMembers())
        .Any(one => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(one), member));
}
