using System.Globalization;
using System.Text;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Tests.Harness;
using Specwright.Generator.Tests.Hostile;
using Specwright.Testing.Driving;

namespace Specwright.Generator.Tests.Diagnostics.Mistakes;

/// <summary>What beginners write wrongly is named at its place, with what to do; the snapshot is the list of what they read.</summary>
public sealed class MistakeTests
{
    private static readonly IReadOnlyList<Mistake> s_all = [
        .. TextMistakes.All,
        .. DocumentMistakes.All,
        .. RequestMistakes.All,
        .. SchemaMistakes.All,
        .. SettingMistakes.All,
    ];

    private static readonly Lazy<IReadOnlyList<(Mistake Mistake, MarkedSpec Marked, HostileOutput Output)>> s_outputs = new(static () =>
        [.. s_all
            .Select(static mistake => (mistake, mistake.Make()))
            .Select(static one => (one.mistake, one.Item2, HostileRules.Generate([one.Item2.Spec])))]);

    public static TheoryData<string> Mistakes => [.. s_all.Select(static mistake => mistake.ToString())];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_at_its_place(string name)
    {
        var (mistake, marked, output) = s_outputs.Value.Single(one => one.Mistake.ToString() == name);
        Assert.Contains(output.Diagnostics, one => one.Id == mistake.Id && (one.Line, one.Column) == (marked.Line, marked.Column));
        Assert.DoesNotContain(output.Diagnostics, static one => one.Id == GeneralDiagnosticIds.InternalError);
    }

    [Theory]
    [InlineData("/src/a.yaml", MistakenDocuments.Yaml)]
    [InlineData("/src/a.json", MistakenDocuments.Json)]
    [InlineData("/src/a.yaml", MistakenDocuments.Swagger)]
    public void What_is_right_is_not_reported(string path, string text) =>
        Assert.Empty(HostileRules.Generate([new SpecSource(path, text)]).Diagnostics);

    [Fact]
    public void Whatever_is_wrong_the_output_compiles() => HostileRules.Check([.. s_outputs.Value.Select(static one => one.Marked.Spec)]);

    [Fact]
    public void The_messages_are_these()
    {
        var table = new StringBuilder();
        foreach (var group in s_outputs.Value.GroupBy(static one => one.Mistake.Group))
        {
            table.Append(CultureInfo.InvariantCulture, $"\n## Mistakes in {group.Key}\n\n");
            foreach (var (mistake, _, output) in group)
            {
                table.Append(CultureInfo.InvariantCulture, $"- {mistake.Name}\n");
                foreach (var diagnostic in output.Diagnostics)
                {
                    table.Append(
                        CultureInfo.InvariantCulture,
                        $"  - {diagnostic.Line}:{diagnostic.Column} {diagnostic.Id} {diagnostic.Message}\n");
                }
            }
        }

        Harness.Snapshots.CompareText(table.Remove(0, 1).ToString(), "md");
    }
}
