namespace Specwright.Generator.Reading.Parsing;

/// <summary>Tells JSON from YAML.</summary>
internal static class SpecFormats
{
    public static bool IsJson(SpecFile file)
    {
        foreach (var c in file.Text)
        {
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return c == '{' || IsJsonPath(file.Path);
            }
        }

        return IsJsonPath(file.Path);
    }

    /// <summary>Whether what looked like JSON may be a YAML flow mapping after all.</summary>
    public static bool MayBeYaml(SpecFile file) => !IsJsonPath(file.Path);

    private static bool IsJsonPath(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
