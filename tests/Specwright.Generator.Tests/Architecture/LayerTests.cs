using System.Text.RegularExpressions;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>Dependencies point one way: Reading, Modeling, Planning, Emitting; only the ends know the compiler.</summary>
public sealed partial class LayerTests
{
    private const string Root = GeneratorSources.RootNamespace;

    /// <summary>A layer, and the namespaces that it may not use.</summary>
    public static TheoryData<string, string[]> Layers => new()
    {
        { "Reading", [$"{Root}.Modeling", $"{Root}.Planning", $"{Root}.Emitting", "Microsoft.CodeAnalysis"] },
        { "Modeling", [$"{Root}.Planning", $"{Root}.Emitting", "Microsoft.CodeAnalysis"] },
        { "Planning", [$"{Root}.Reading", $"{Root}.Emitting", "Microsoft.OpenApi", "YamlDotNet"] },
        { "Emitting", [$"{Root}.Reading", $"{Root}.Modeling", "Microsoft.OpenApi", "YamlDotNet"] },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_compiled_layer_uses_nothing_above_it(string layer, string[] forbidden)
    {
        Assert.Contains(GeneratorSources.Scan.TypeUses, use => IsIn(use.User, $"{Root}.{layer}"));
        var broken = GeneratorSources.Scan.TypeUses
            .Where(use => IsIn(use.User, $"{Root}.{layer}")
                && !IsCompilerMade(use.Type)
                && forbidden.Any(name => IsIn(use.Type, name)))
            .Select(static use => $"{use.User} uses {use.Type}")
            .Order(StringComparer.Ordinal);
        Broken.AssertNone(broken);
    }

    // Constants and nameof leave no trace in the compiled code.
    [Theory]
    [MemberData(nameof(Layers))]
    public void The_layers_source_names_nothing_above_it(string layer, string[] forbidden)
    {
        var files = GeneratorSources.FilesOf("generator", layer).ToArray();
        Assert.NotEmpty(files);
        var broken = files
            .SelectMany(file => forbidden
                .Where(name => Regex.IsMatch(File.ReadAllText(file), $@"(?<![\w.]){Regex.Escape(name)}\b"))
                .Select(name => $"{GeneratorSources.Relative(file)} names {name}"));
        Broken.AssertNone(broken);
    }

    [Fact]
    public void Every_file_is_in_the_namespace_of_its_folder()
    {
        var broken = GeneratorSources.FilesOf("generator")
            .Where(static file =>
            {
                var folder = Path.GetDirectoryName(GeneratorSources.Relative(file))!["generator".Length..]
                    .Replace('/', '.')
                    .Replace('\\', '.');
                return NamespaceDeclaration().Match(File.ReadAllText(file)).Groups[1].Value != Root + folder;
            })
            .Select(GeneratorSources.Relative);
        Broken.AssertNone(broken);
    }

    private static bool IsIn(string type, string name) => type.StartsWith(name + ".", StringComparison.Ordinal);

    // The compiler puts copies of these attributes into every assembly.
    private static bool IsCompilerMade(string type) => type is "Microsoft.CodeAnalysis.EmbeddedAttribute";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
