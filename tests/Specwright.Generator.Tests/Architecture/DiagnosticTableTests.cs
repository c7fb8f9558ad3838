using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Specwright.Generator.Tests.Harness;

namespace Specwright.Generator.Tests.Architecture;

/// <summary>The generator's descriptors, its release notes and docs/diagnostics.md speak of the same diagnostics.</summary>
public sealed partial class DiagnosticTableTests
{
    private static readonly Type[] s_types = typeof(OpenApiGenerator).Assembly.GetTypes();

    private static readonly DiagnosticDescriptor[] s_descriptors = [.. s_types
        .Where(static type => type.Namespace == "Specwright.Generator.Diagnostics")
        .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
        .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)];

    [Fact]
    public void Ids_are_unique_and_of_the_agreed_form()
    {
        Assert.NotEmpty(s_descriptors);
        Broken.AssertNone(
            s_descriptors.GroupBy(static one => one.Id).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.All(s_descriptors, static one => Assert.Matches("^SPW[0-9]{4}$", one.Id));
        Assert.All(s_descriptors, static one => Assert.Equal("Specwright", one.Category));
    }

    [Fact]
    public void A_message_says_what_is_wrong_and_what_to_do() =>
        Broken.AssertNone(s_descriptors
            .Where(static one => !SentenceEnd().IsMatch(one.MessageFormat.ToString(null))
                || !one.MessageFormat.ToString(null).EndsWith('.'))
            .Select(static one => $"{one.Id}: {one.MessageFormat}"));

    [Fact]
    public void Every_id_that_a_layer_reports_has_a_descriptor()
    {
        var ids = s_types
            .Where(static type => type.Namespace == "Specwright.Generator.Diagnostics"
                && type.Name.EndsWith("DiagnosticIds", StringComparison.Ordinal))
            .SelectMany(static type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(static field => (string)field.GetRawConstantValue()!)
            .ToArray();
        Assert.NotEmpty(ids);
        Broken.AssertNone(ids.Except(s_descriptors.Select(static one => one.Id)));
    }

    [Fact]
    public void The_release_files_list_every_descriptor_with_its_severity()
    {
        var listed = Directory.GetFiles(Repository.Combine("generator"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadLines)
            .Select(static line => TableRow().Match(line))
            .Where(static match => match.Success)
            .Select(static match => $"{match.Groups["id"].Value} {match.Groups["severity"].Value}");
        AssertSame(s_descriptors.Select(static one => $"{one.Id} {one.DefaultSeverity}"), listed);
    }

    [Fact]
    public void The_page_explains_every_diagnostic_and_no_other()
    {
        var page = Heading().Matches(File.ReadAllText(Repository.Combine("docs", "diagnostics.md")))
            .Select(static match => $"{match.Groups["id"].Value} {match.Groups["severity"].Value}");
        var targets = Directory.GetFiles(Repository.Combine("generator", "build"), "*.targets")
            .SelectMany(static file => Reported().Matches(File.ReadAllText(file)))
            .Select(static match => $"{match.Groups["id"].Value} {match.Groups["severity"].Value}");
        AssertSame(s_descriptors.Select(static one => $"{one.Id} {one.DefaultSeverity}").Concat(targets), page);
    }

    [Fact]
    public void The_help_link_is_the_heading_of_the_page()
    {
        var url = XDocument.Load(Repository.Combine("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;
        var page = $"{url}/blob/main/docs/diagnostics.md#";
        Assert.All(s_descriptors, one => Assert.Equal(page + one.Id.ToLowerInvariant(), one.HelpLinkUri));

        var targets = Directory.GetFiles(Repository.Combine("generator", "build"), "*.targets").Select(File.ReadAllText).ToArray();
        Assert.Contains(targets, text => text.Contains($"<_SpecwrightHelp>{page}</_SpecwrightHelp>", StringComparison.Ordinal));
        var reports = targets.SelectMany(static text => Reported().Matches(text)).ToArray();
        Assert.NotEmpty(reports);
        Assert.All(reports, static match => Assert.Equal(match.Groups["id"].Value.ToLowerInvariant(), match.Groups["link"].Value));
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> listed)
    {
        var (left, right) = (expected.ToHashSet(StringComparer.Ordinal), listed.ToHashSet(StringComparer.Ordinal));
        Broken.AssertNone([
            .. left.Except(right).Order(StringComparer.Ordinal).Select(static one => $"{one} is not listed"),
            .. right.Except(left).Order(StringComparer.Ordinal).Select(static one => $"{one} is listed but does not exist"),
        ]);
    }

    // A heading, a title in bold type, and the severity: docs/diagnostics.md.
    [GeneratedRegex(@"^### (?<id>SPW[0-9]{4})\n\n\*\*[^*]+\*\*\s\((?<severity>\w+)\.\)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    // What MSBuild reports by itself.
    [GeneratedRegex(@"<(?<severity>Error|Warning) Code=""(?<id>SPW[0-9]{4})"" HelpLink=""\$\(_SpecwrightHelp\)(?<link>\w+)""")]
    private static partial Regex Reported();

    [GeneratedRegex(@"^\|?\s*(?<id>SPW[0-9]{4})\s*\|\s*\w+\s*\|\s*(?<severity>\w+)\s*\|")]
    private static partial Regex TableRow();

    // Two sentences: a full stop within the message, then a capital letter (or a name in quotes).
    [GeneratedRegex(@"[.?!;:] ['`{""]?\w")]
    private static partial Regex SentenceEnd();
}
