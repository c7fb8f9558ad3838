using System.Text.RegularExpressions;
using Specwright.Generator.Tests.Harness;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>
/// The folders of the runtime use each other in one direction. Its types are in two namespaces, one for users and one for generated code,
/// so that the folder of a type is that of the file that declares it.
/// </summary>
public sealed partial class RuntimeFolderTests
{
    // It compares names of all folders, and is no part of a release.
    private const string Comparison = "Specwright.PlannedNames";

    /// <summary>In each folder, the folders in it: each may use those before it.</summary>
    private static readonly Dictionary<string, string[]> s_folders = new(StringComparer.Ordinal)
    {
        [""] = ["Contract", "Common", "Json", "Auth", "Http"],
        ["Json"] = ["Text", "Reading", "Writing", "Equality", "Checks", "Codecs", "Enums", "Models", "Unions"],
        ["Auth"] = ["Redaction", "Tokens", "Credentials"],
        ["Http"] = ["Text", "Parameters", "Bodies", "Results", "Options", "Requests", "Responses", "Pages", "Calls"],
    };

    public static TheoryData<string> Ordered => new(s_folders.Keys);

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Each_folder_uses_those_before_it_only(string parent)
    {
        var folders = Folders(parent);
        var order = s_folders[parent];
        var runtime = ReferenceSet.For(ReferenceSet.Net10).Single(static one => Path.GetFileName(one.Display) == "Specwright.dll");
        var uses = AssemblyScan.Of(runtime.Display!).TypeUses
            .Select(use => (use.User, use.Type, From: FolderOf(use.User), To: FolderOf(use.Type)))
            .Where(static use => use.From >= 0 && use.To >= 0 && use.User != Comparison)
            .ToList();
        Assert.Contains(uses, static use => use.From > use.To);

        Broken.AssertNone(uses
            .Where(static use => use.To > use.From)
            .Select(use => $"{order[use.From]} uses {order[use.To]}: {use.User} uses {use.Type}")
            .Order(StringComparer.Ordinal));

        int FolderOf(string type) => folders.TryGetValue(NameOf(type), out var folder) ? Array.IndexOf(order, folder) : -1;
    }

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Every_file_is_in_one_of_them(string parent)
    {
        var files = FilesOf(parent).ToArray();
        Assert.NotEmpty(files);
        Broken.AssertNone(files.Where(file => !s_folders[parent].Contains(FolderIn(parent, file))));
    }

    private static IEnumerable<string> FilesOf(string parent) =>
        GeneratorSources.FilesOf("runtime", parent).Select(GeneratorSources.Relative);

    private static string FolderIn(string parent, string file) => file.Split('/')[parent.Length == 0 ? 1 : 2];

    private static Dictionary<string, string> Folders(string parent)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in FilesOf(parent))
        {
            foreach (Match declared in Declaration().Matches(File.ReadAllText(Repository.Combine(file))))
            {
                folders[declared.Groups[1].Value] = FolderIn(parent, file);
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
