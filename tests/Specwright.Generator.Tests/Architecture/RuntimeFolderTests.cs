using System.Text.RegularExpressions;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>
/// The main folders of the runtime use each other in one direction. Its types are in two namespaces, one for users and one for generated
/// code, so that the folder of a type is that of the file that declares it.
/// </summary>
public sealed partial class RuntimeFolderTests
{
    // It compares names of all folders, and is no part of a release.
    private const string Comparison = "Specwright.PlannedNames";

    /// <summary>Each folder may use those before it.</summary>
    private static readonly string[] s_folders = ["Contract", "Common", "Json", "Auth", "Http"];

    [Fact]
    public void Each_main_folder_uses_those_before_it_only()
    {
        var folders = Folders();
        var runtime = ReferenceSet.For(ReferenceSet.Net10).Single(static one => Path.GetFileName(one.Display) == "Specwright.dll");
        var uses = AssemblyScan.Of(runtime.Display!).TypeUses
            .Select(use => (use.User, use.Type, From: FolderOf(use.User), To: FolderOf(use.Type)))
            .Where(static use => use.From >= 0 && use.To >= 0 && use.User != Comparison)
            .ToList();
        Assert.Contains(uses, static use => use.From > use.To);

        Broken.AssertNone(uses
            .Where(static use => use.To > use.From)
            .Select(static use => $"{s_folders[use.From]} uses {s_folders[use.To]}: {use.User} uses {use.Type}")
            .Order(StringComparer.Ordinal));

        int FolderOf(string type) => folders.TryGetValue(NameOf(type), out var folder) ? Array.IndexOf(s_folders, folder) : -1;
    }

    [Fact]
    public void Every_file_is_in_one_of_them()
    {
        var files = GeneratorSources.FilesOf("runtime").Select(GeneratorSources.Relative).ToArray();
        Assert.NotEmpty(files);
        Broken.AssertNone(files.Where(static file => !s_folders.Contains(file.Split('/')[1])));
    }

    private static Dictionary<string, string> Folders()
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in GeneratorSources.FilesOf("runtime"))
        {
            foreach (Match declared in Declaration().Matches(File.ReadAllText(file)))
            {
                folders[declared.Groups[1].Value] = GeneratorSources.Relative(file).Split('/')[1];
            }
        }

        return folders;
    }

    // The outermost type, without its namespace and the number of its type parameters.
    private static string NameOf(string type) => TypeName().Match(type).Groups[1].Value;

    [GeneratedRegex(@"^(?:public |internal )[\w ]*?\b(?:class|struct|record|interface|enum|delegate \w+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:Specwright\.CompilerServices\.|Specwright\.)([A-Z]\w*)")]
    private static partial Regex TypeName();
}
