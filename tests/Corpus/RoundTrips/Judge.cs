using System.Diagnostics;
using System.Text.Json;
using Specwright.Generator.Reading.Parsing;

namespace Specwright.Corpus.RoundTrips;

/// <summary>Asks a validator of JSON Schema that is none of ours (Ajv, under Node) which examples are valid for their schemas.</summary>
internal static class Judge
{
    private const string Script = "judge.mjs";

    /// <summary>The judge's folder; beside this program's source.</summary>
    public static string Folder { get; } = Path.Combine(Repository(), "tests", "Corpus", "Judge");

    /// <summary>What is missing for the judge to work, as a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            ? null
            : $"The judge's packages are not there. Run 'npm ci' in {Folder} (it needs Node 20 or later).";

    /// <summary>One verdict an example.</summary>
    /// <exception cref="InvalidOperationException">The judge did not answer.</exception>
    public static IReadOnlyList<Verdict> Of(
        IReadOnlyList<Example> examples,
        IReadOnlyList<SpecSource> sources,
        CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(Folder, Script)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var stop = cancellationToken.Register(process.Kill);
        var answer = process.StandardOutput.ReadToEndAsync(cancellationToken);
        using (var writer = new Utf8JsonWriter(process.StandardInput.BaseStream))
        {
            Write(writer, examples, sources);
        }

        process.StandardInput.Close();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"the judge ended with exit code {process.ExitCode}");
        }

        using var verdicts = JsonDocument.Parse(answer.GetAwaiter().GetResult());
        return [
            .. verdicts.RootElement.EnumerateArray().Select(static one => new Verdict(Flag(one[0]), Flag(one[1]), one[2].GetString()!)),
        ];
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Example> examples, IReadOnlyList<SpecSource> sources)
    {
        var version = sources.First(static source => source.Version.IsSupported).Version.Text;
        writer.WriteStartObject();
        writer.WriteStartObject("files");
        foreach (var source in sources.Where(static source => source.Root is not null))
        {
            writer.WriteStartObject(source.File.Path);
            writer.WriteString("version", source.Version.IsSupported ? source.Version.Text : version);
            writer.WritePropertyName("root");
            writer.WriteRawValue(source.Root!.Value.GetRawText(), skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("checks");
        foreach (var example in examples)
        {
            writer.WriteStartObject();
            writer.WriteString("schemaFile", example.SchemaFile);
            writer.WriteString("schema", example.Schema);
            writer.WriteString("file", example.File);
            writer.WriteString("pointer", example.Pointer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool? Flag(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetBoolean();

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

/// <summary>What the judge says of one example.</summary>
/// <param name="IsValid">Whether it is valid, formats too; <see langword="null"/> when the schema cannot be used.</param>
/// <param name="IsValidButForFormats">Whether it is valid when formats are not looked at.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record Verdict(bool? IsValid, bool? IsValidButForFormats, string Message);
