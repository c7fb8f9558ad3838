using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Used;

/// <summary>Never too little: whatever the whole document gives is there as soon as code names it.</summary>
public sealed class EveryNameTests
{
    private static readonly string s_folder = Repository.Combine("tests", "Specwright.Generator.Tests", "Snapshots", "Specs");

    /// <summary>The documents of the snapshots: each feature has one.</summary>
    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(s_folder).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_type_and_each_method_comes_by_its_name_alone(string file) =>
        Check(SpecSource.FromFile(Path.Combine(s_folder, file), "/src/" + file) with { Namespace = "Example", Client = "ExampleClient" });

    [Fact]
    public void Each_name_of_the_shop_comes_alone() => Check(UsedDocuments.Used);

    [Fact]
    public void Each_name_of_what_stands_in_odd_places_comes_alone() =>
        Check(UsedDocuments.Used with { Text = UsedDocuments.Odd, Client = "OddClient" });

    [Fact]
    public void Each_name_of_several_files_comes_alone() => Check(Repository.CloudflareSpecs());

    /// <summary>Names everything that the whole document gives, one by one.</summary>
    private static void Check(params SpecSource[] specs)
    {
        var whole = specs.Select(static spec => spec with { Generate = "" }).ToList();
        var all = NamesOf(GeneratorHarness.Specwright.Host(whole, new HostSettings()).Run());
        Assert.NotEmpty(all);
        var used = specs.Select(static spec => spec with { Generate = "Used" }).ToList();
        var host = GeneratorHarness.Specwright.Host(used, new HostSettings());
        var missing = new List<string>();
        foreach (var name in all)
        {
            host.EditConsumer($"class Consumer {{ object Names() => {name}; }}");
            var output = host.Run();
            Assert.Null(output.Exception);
            if (!NamesOf(output).Contains(name))
            {
                missing.Add(name);
            }
        }

        Assert.Empty(missing);
    }

    /// <summary>The public types, and the methods that begin a call.</summary>
    private static HashSet<string> NamesOf(GeneratorOutput output)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in output.Files.SelectMany(static file => file.Tree.GetRoot().DescendantNodes()))
        {
            if (node is BaseTypeDeclarationSyntax type && type.Modifiers.Any(static one => one.ValueText == "public"))
            {
                names.Add(type.Identifier.ValueText);
            }
            else if (node is MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax or ClassDeclarationSyntax } method
                && method.Identifier.ValueText.EndsWith("Async", StringComparison.Ordinal))
            {
                names.Add(method.Identifier.ValueText);
            }
        }

        return names;
    }
}
