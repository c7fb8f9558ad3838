using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints how a registered client takes its options and its credential from a section of the configuration.</summary>
internal static class SettingsEmitter
{
    public static void Write(SourceWriter writer, RegistrationPlan plan)
    {
        writer.WriteLine($"private static void Bind({plan.Options} options, {RegistrationEmitter.Section} section)");
        using (writer.WriteBraces())
        {
            writer.WriteLine("""
                foreach (var setting in section.AsEnumerable(makePathsRelative: true))
                {
                    if (setting.Value is { } value && !setting.Key.StartsWith("Credential:", StringComparison.OrdinalIgnoreCase))
                    {
                        global::Specwright.CompilerServices.OptionsText.Set(options, section.Path, setting.Key, value);
                    }
                }
                """);
            if (plan.ConfiguredCredentials.IsEmpty)
            {
                return;
            }

            writer.WriteLine("\nvar keys = section.GetSection(\"Credential\");\noptions.Credential =");
            var count = 0;
            foreach (var credential in plan.ConfiguredCredentials)
            {
                var arguments = credential.Keys.Select(_ => $"argument{count++}").ToList();
                var made = $"{plan.Credential}.{credential.Factory}({string.Join(", ", arguments)})";
                writer.WriteLine($"    {string.Join(" && ", credential.Keys.Zip(arguments, FormatCondition))} ? {made} :");
            }

            writer.WriteLine("    options.Credential;");
        }
    }

    private static string FormatCondition(string key, string argument) => $"keys[{Literals.FormatString(key)}] is {{ }} {argument}";
}
