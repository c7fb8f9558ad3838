using Specwright.Testing.Driving;

namespace Specwright.Evolution.Tests;

/// <summary>The tests' own documents.</summary>
internal static class Spec
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Specs", name);

    public static string Text(string name) => File.ReadAllText(PathOf(name));

    public static SpecSource Read(string name) => SpecSource.FromFile(PathOf(name), "/src/specs/" + name);
}
