namespace Specwright.Tests.PublicApi;

/// <summary>The runtime's public surface changes only on purpose: <c>runtime/PublicAPI.txt</c> is the record.</summary>
public sealed class PublicApiTests
{
    private const string Regenerate = "SPECWRIGHT_UPDATE_PUBLIC_API";

    [Fact]
    public void The_public_surface_is_the_recorded_one()
    {
        var path = Path.Combine(Repository(), "runtime", "PublicAPI.txt");
        var actual = PublicApiText.Of(typeof(ApiException).Assembly);
        if (Environment.GetEnvironmentVariable(Regenerate) == "1")
        {
            File.WriteAllText(path, actual);
        }

        var recorded = File.Exists(path) ? File.ReadAllText(path) : "";
        var added = actual.Split('\n').Except(recorded.Split('\n')).ToArray();
        var removed = recorded.Split('\n').Except(actual.Split('\n')).ToArray();
        Assert.True(
            recorded == actual,
            $"The public API has changed; if that is meant, run the tests with {Regenerate}=1.\n+ {string.Join("\n+ ", added)}\n"
                + $"- {string.Join("\n- ", removed)}");
    }

    [Fact]
    public void Only_generated_codes_types_are_hidden_and_all_of_them_are()
    {
        foreach (var type in typeof(ApiException).Assembly.GetExportedTypes().Where(type => type.DeclaringType is null))
        {
            var isHidden = Attribute.GetCustomAttribute(
                type,
                typeof(System.ComponentModel.EditorBrowsableAttribute)) is System.ComponentModel.EditorBrowsableAttribute
            {
                State: System.ComponentModel.EditorBrowsableState.Never,
            };
            Assert.True(isHidden == (type.Namespace == "Specwright.CompilerServices"), $"{type} is {(isHidden ? "" : "not ")}hidden.");
        }
    }

    // A deterministic build leaves no path of this file in the program.
    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Generator.sln.");
        }

        return folder;
    }
}
