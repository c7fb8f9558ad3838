using Microsoft.CodeAnalysis;
using Specwright.Generator.Diagnostics;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>Each attack at each place of a document: nothing leaves its literal, comment or name, and the output compiles.</summary>
public sealed class TextTests
{
    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var template in HostileTemplate.All)
            {
                foreach (var place in template.Places)
                {
                    places.Add(template.Name, place);
                }
            }

            return places;
        }
    }

    public static TheoryData<string> Templates => [.. HostileTemplate.All.Select(static template => template.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Without_an_attack_there_is_nothing_to_report(string template)
    {
        var output = Assert.Single(HostileRules.Check([Template(template).Usual("Example")]));

        // The headers of an encoding are a place for an attack too, though parts are sent without them.
        Assert.DoesNotContain(
            output.Diagnostics,
            static one => one.Severity >= DiagnosticSeverity.Warning && one.Id != ModelingDiagnosticIds.UnsupportedEncoding);
        Assert.NotEmpty(output.Files);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Each_attack_at_the_place(string template, string place) =>
        HostileRules.Check(
            [.. HostileText.Breakouts.Select(attack => Template(template).Attack(place, attack, "Example"))],
            static i => HostileText.Show(HostileText.Breakouts[i]));

    [Theory]
    [MemberData(nameof(Templates))]
    public void Each_attack_at_all_places_at_once_in_JSON_and_YAML(string template)
    {
        var json = HostileRules.Check(
            [.. HostileText.ShortBreakouts.Select(attack => Template(template).Attack(place: null, attack, "Example"))],
            static i => HostileText.Show(HostileText.ShortBreakouts[i]));
        var yaml = HostileRules.Check(
            [.. HostileText.ShortBreakouts.Select(attack => Template(template).Attack(place: null, attack, "Example", "yaml"))],
            static i => HostileText.Show(HostileText.ShortBreakouts[i]));

        Assert.Equal(json.SelectMany(static one => one.Files), yaml.SelectMany(static one => one.Files));
    }

    private static HostileTemplate Template(string name) => HostileTemplate.All.Single(template => template.Name == name);
}
