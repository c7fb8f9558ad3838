using System.Text.RegularExpressions;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>The generator touches nothing but its input: no file, network, clock, culture, environment or random source.</summary>
public sealed class PurityTests
{
    private const string Numbers =
        "System.(Byte|SByte|Int16|UInt16|Int32|UInt32|Int64|UInt64|Single|Double|Decimal|DateTime|DateTimeOffset|TimeSpan|Numerics.BigInteger)";

    /// <summary>A pattern of members (<c>Type::Member(Parameters)</c>), and what they depend on.</summary>
    public static TheoryData<string, string> Banned => new()
    {
        { @"System\.IO\.(File|FileInfo|FileStream|Directory|DirectoryInfo|DriveInfo|FileSystemInfo)::", "files" },
        { @"System\.IO\.Path::(GetFullPath|GetTempPath|GetTempFileName|GetRandomFileName)\(", "the current directory" },
        { @"System\.Environment::(?!get_CurrentManagedThreadId)", "the environment" },
        { @"System\.(AppDomain|AppContext|Console|Random|Diagnostics\.(Process|Stopwatch))::", "the machine" },
        { @"System\.Threading\.(Thread|Timer)::", "threads" },
        { @"System\.Net\.(?!Http\.HttpMethod::)", "the network" },
        { @"System\.(DateTime|DateTimeOffset)::get_(Now|UtcNow|Today)\(", "the clock" },
        { @"System\.Guid::NewGuid\(", "chance" },
        { @"System\.Reflection\.(Assembly::(Load|GetExecuting|GetEntry)|Emit\.)", "what is loaded" },
        { @"System\.Globalization\.CultureInfo::(get_Current|set_)", "the culture" },
        { @"System\.(StringComparer|StringComparison)::get_CurrentCulture", "the culture" },
        { @"System\.String::(ToUpper|ToLower)\(\)", "the culture: use the invariant ones" },
        { @"System\.Char::(ToUpper|ToLower)\(System\.Char\)", "the culture: use the invariant ones" },
        { @"System\.String::(StartsWith|EndsWith|IndexOf|LastIndexOf)\(System\.String(,System\.Int32)*\)", "the culture: say "
            + "StringComparison.Ordinal" },
        { @"System\.String::(Compare|CompareTo)\((System\.(String|Object),?)+\)", "the culture: compare ordinally" },
        // Integers in interpolated strings are indices and counts, never negative; other numbers depend on the culture there.
        { @"box System\.(Single|Double|Decimal|DateTime|DateTimeOffset|TimeSpan|Numerics\.BigInteger)", "the culture, if it is "
            + "interpolated: turn it into text by CultureInfo.InvariantCulture" },
        { Numbers + @"::(ToString\((System\.String)?\)|Parse\(System\.String\)|TryParse\(System\.String,[^,]*&\))", "the culture: say "
            + "CultureInfo.InvariantCulture" },
        { @"System\.Linq\.Enumerable::(OrderBy|OrderByDescending|ThenBy|ThenByDescending)\([^,]*,[^,]*(,[^,]*)?\)<.*,System\.String>", "the culture: order by StringComparer.Ordinal" },
        { @"System\.Collections\.Generic\.(List`1<System\.String>::Sort\(\)|Sorted\w+`\d<System\.String[,>][^:]*::\.ctor\(\))", "the culture: order by StringComparer.Ordinal" },
        { @"System\.Array::Sort\(!!0\[\]\)<System\.String>", "the culture: order by StringComparer.Ordinal" },
        { @"System\.Text\.StringBuilder::AppendLine\(", "the platform's line end: append '\\n'" },
    };

    [Theory]
    [MemberData(nameof(Banned))]
    public void The_generator_does_not_depend_on(string members, string source)
    {
        var pattern = new Regex("^" + members);
        Broken.AssertNone(GeneratorSources.Scan.MemberUses
            .Where(use => pattern.IsMatch(use.Member))
            .Select(use => $"{use.User} uses {use.Member}, which depends on {source}")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scan_sees_what_methods_call() =>
        Assert.Contains(GeneratorSources.Scan.MemberUses, static use =>
            use.Member.StartsWith("Microsoft.CodeAnalysis.SourceProductionContext::AddSource(System.String,", StringComparison.Ordinal));
}
