using System.Reflection;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Tests.Hostile;

/// <summary>
/// Names that mean something to C#, .NET or the runtime, and names that are none, at every place that gives something its name.
/// </summary>
public sealed class NameTests
{
    public static TheoryData<string> Places => [.. NameDocuments.Places];

    public static TheoryData<string> Settings => [.. (string[])["Client", "Namespace", "Title", "Operations"]];

    /// <summary>All of them at once: they must keep clear of each other, too.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void All_names_at_the_place(string place) =>
        HostileRules.Check([NameDocuments.With(place, HostileText.Names), NameDocuments.With(place, HostileText.Names.Reverse())]);

    [Theory]
    [MemberData(nameof(Places))]
    public void What_is_no_name_at_the_place(string place) =>
        HostileRules.Check([NameDocuments.With(place, HostileText.ShortBreakouts.Where(IsText))]);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_name_as_a_setting(string setting)
    {
        List<string> names = [.. HostileText.Names, .. HostileText.ShortBreakouts];
        HostileRules.Check([.. names.Select(name => HostileTemplate.Small(setting, name))], i => HostileText.Show(names[i]));
    }

    /// <summary>Generated files import the runtime's namespaces, so that no generated type may be called like one of its types.</summary>
    [Fact]
    public void The_names_of_the_runtime_are_kept_free()
    {
        var names = typeof(ApiException).Assembly
            .GetExportedTypes()
            .Where(static type => !type.IsNested)
            .Select(static type => type.Name.Split('`')[0]);
        var missing = names.Except(ReservedNames.Types).ToList();
        Assert.True(missing.Count == 0, $"Add these to {nameof(ReservedNames)}.{nameof(ReservedNames.Types)}: {string.Join(" ", missing)}");
    }

    /// <summary>Generated records derive from the runtime's, so that no property may hide a member of these.</summary>
    [Fact]
    public void The_names_of_the_bases_of_records_are_kept_free()
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var members = new[] { typeof(JsonModel), typeof(OpenModel) }
            .SelectMany(static type => type.GetMembers(all))
            .Where(static member => member switch
            {
                MethodInfo method => !method.IsSpecialName && !method.IsPrivate && !method.IsAssembly,
                PropertyInfo property => property.GetMethod is { IsPrivate: false },
                _ => false,
            })
            .Select(static member => member.Name)
            .Where(static name => name.All(char.IsLetter));
        Assert.Empty(members.Except(ReservedNames.RecordMembers).Except(ReservedNames.DeclaredMembers));
    }

    /// <summary>JSON text cannot hold half a surrogate pair; <see cref="TextTests"/> write it as an escape.</summary>
    private static bool IsText(string text) => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD);
}
