using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Selecting;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Bundling;

/// <summary>
/// Looks at what a document's root and its components hold: what stands there wrongly takes everything below it along, in silence.
/// </summary>
internal sealed class RootCheck(BundleContext context)
{
    private static readonly Dictionary<string, Member> s_members = new(StringComparer.Ordinal)
    {
        ["info"] = new(JsonValueKind.Object, "An object with 'title' and 'version'"),
        ["components"] = new(JsonValueKind.Object, "An object of components"),
        ["definitions"] = new(JsonValueKind.Object, "An object of schemas"),
        ["security"] = new(JsonValueKind.Array, "A list of security requirements"),
        ["tags"] = new(JsonValueKind.Array, "A list of tags"),
        ["schemes"] = new(JsonValueKind.Array, "A list of schemes"),
        ["consumes"] = new(JsonValueKind.Array, "A list of media types"),
        ["produces"] = new(JsonValueKind.Array, "A list of media types"),
    };

    /// <summary>Reports unknown keys, and members of another kind than theirs.</summary>
    public void Check(SpecSource source)
    {
        var root = source.Root!.Value;
        var cursor = new CopyCursor(source, "", "", source.Version);
        foreach (var member in root.EnumerateObject())
        {
            if (!context.Keys.IsUnknown(NodeKind.Root, cursor, root, member) && s_members.TryGetValue(member.Name, out var expected))
            {
                CheckKind(source, JsonPointers.Append("", member.Name), member.Value, expected.Kind, expected.Expected);
            }
        }

        if (source.Version.Major == 3
            && root.TryGetProperty("components", out var components)
            && components.ValueKind == JsonValueKind.Object)
        {
            CheckComponents(cursor, components);
        }
    }

    /// <summary>Reports that there is no operation to generate, where the files are more than a library of others.</summary>
    /// <param name="fragments">The client's documents.</param>
    /// <param name="selection">What of them is selected.</param>
    public void ReportNoOperations(IReadOnlyList<SpecSource> fragments, Selecting.OperationSelection selection)
    {
        // Other messages say more: a pattern that matches nothing, a file that cannot be read.
        if (context.Sources.IsLibrary || selection.HasUnmatched || fragments.Count < context.Sources.Fragments.Count)
        {
            return;
        }

        var source = fragments.FirstOrDefault(HasPaths) ?? fragments[0];
        var pointer = HasPaths(source) ? "/paths" : "";
        if (selection.HasSeen)
        {
            context.Report(
                ReadingDiagnosticIds.NoOperations, source, pointer, "The item's Operations and ExcludeOperations leave no "
                    + "operation", "Correct the patterns");
        }
        else
        {
            const string Advice = "Add some below 'paths', or refer to this file from another document if it is there for that one only";
            context.Report(ReadingDiagnosticIds.NoOperations, source, pointer, "The document has no operations", Advice);
        }
    }

    private void CheckComponents(CopyCursor cursor, JsonElement components)
    {
        cursor.Push("components");
        foreach (var section in components.EnumerateObject())
        {
            if (!context.Keys.IsUnknown(NodeKind.Components, cursor, components, section)
                && !section.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                CheckKind(
                    cursor.Source,
                    JsonPointers.Append(cursor.SourcePointer, section.Name),
                    section.Value,
                    JsonValueKind.Object,
                    "An object of components");
            }
        }

        cursor.Pop();
    }

    private void CheckKind(SpecSource source, string pointer, JsonElement value, JsonValueKind kind, string expected)
    {
        if (value.ValueKind != kind && value.ValueKind != JsonValueKind.Null)
        {
            context.ReportStructure(source, pointer, expected, value);
        }
    }

    private static bool HasPaths(SpecSource source) => source.Root!.Value.TryGetProperty("paths", out _);

    /// <summary>What a member is.</summary>
    private sealed record Member(JsonValueKind Kind, string Expected);
}
