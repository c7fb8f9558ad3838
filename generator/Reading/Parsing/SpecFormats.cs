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

    /// <summary>Whether what looked like JSON may be a YAML flow mapping after all: one whose first key has no quotes.</summary>
    public static bool MayBeYaml(SpecFile file)
    {
        var key = file.Text.IndexOf('{') + 1;
        while (key < file.Text.Length && char.IsWhiteSpace(file.Text[key]))
        {
            key++;
        }

        return !IsJsonPath(file.Path) && key < file.Text.Length && file.Text[key] != '"';
    }

    private static bool IsJsonPath(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
