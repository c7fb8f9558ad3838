using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Reading.Components;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.Copying;

/// <summary>
/// Copies security requirements, and finds the schemes that they name: in their own file first, then in the client's other fragments.
/// </summary>
internal sealed class SecuritySchemes(BundleContext context, ComponentRegistry registry)
{
    private readonly List<List<string>> _alternatives = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(SpecSource Source, string Text)> _noted = [];
    private ReadOnlyMemory<char> _lastText;

    /// <summary>
    /// The alternatives of all operations that were noted, each once, by the names of their schemes: none for no credential.
    /// </summary>
    public JsonArray Alternatives() =>
        new([.. _alternatives.Select(static names => new JsonArray([.. names.Select(static name => (JsonNode)name)]))]);

    /// <summary>
    /// Notes what an operation asks for, selected or not: so that the client's credential is the same however much is selected.
    /// </summary>
    /// <param name="source">The file that the requirements stand in.</param>
    /// <param name="requirements">A list of security requirements; <see langword="null"/> when there is none.</param>
    public void Note(SpecSource source, JsonElement? requirements)
    {
        if (!_noted.Add((source, requirements?.GetRawText() ?? "[]")))
        {
            return;
        }

        if (requirements is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
        {
            NoteAlternative([]);
            return;
        }

        foreach (var requirement in list.EnumerateArray())
        {
            if (requirement.ValueKind == JsonValueKind.Object && FindAll(source, requirement) is { } nodes)
            {
                // Two names may stand for one scheme.
                NoteAlternative([.. nodes
                    .Select(node => registry.NameOf(NodeKind.SecurityScheme, node, source.Version))
                    .Distinct(StringComparer.Ordinal)]);
            }
        }
    }

    /// <summary>The same of requirements that are not parsed yet.</summary>
    /// <param name="source">The file that they stand in.</param>
    /// <param name="requirements">Their text.</param>
    public void Note(SpecSource source, ReadOnlyMemory<char> requirements)
    {
        // The same few stand in a document by the thousand.
        if (!requirements.Span.SequenceEqual(_lastText.Span))
        {
            _lastText = requirements;
            Note(source, SpecSource.ParseTree(Encoding.UTF8.GetBytes(requirements.ToString())));
        }
    }

    /// <summary>The schemes that a requirement names; <see langword="null"/> when one of them does not exist.</summary>
    private List<SourceNode>? FindAll(SpecSource source, JsonElement requirement)
    {
        var nodes = new List<SourceNode>();
        foreach (var scheme in requirement.EnumerateObject())
        {
            if (Find(source, scheme.Name) is not { } node)
            {
                return null;
            }

            nodes.Add(node);
        }

        return nodes;
    }

    private void NoteAlternative(List<string> names)
    {
        if (_known.Add(string.Join("\n", names)))
        {
            _alternatives.Add(names);
        }
    }

    /// <summary>Copies a list of requirements.</summary>
    public JsonArray? Copy(SpecSource source, string pointer, JsonElement requirements)
    {
        if (requirements.ValueKind != JsonValueKind.Array)
        {
            context.ReportStructure(source, pointer, "A list of security requirements", requirements);
            return null;
        }

        var copy = new JsonArray();
        var index = 0;
        foreach (var requirement in requirements.EnumerateArray())
        {
            var node = pointer + "/" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (requirement.ValueKind != JsonValueKind.Object)
            {
                context.ReportStructure(source, node, "A security requirement", requirement);
            }
            else if (CopyRequirement(source, node, requirement) is { } alternative)
            {
                copy.Add((JsonNode)alternative);
            }

            index++;
        }

        return copy;
    }

    /// <summary>
    /// Copies one alternative; <see langword="null"/> for one with a scheme that does not exist, which no credential can satisfy.
    /// </summary>
    private JsonObject? CopyRequirement(SpecSource source, string pointer, JsonElement requirement)
    {
        var copy = new JsonObject();
        foreach (var scheme in requirement.EnumerateObject())
        {
            if (Find(source, JsonPointers.Append(pointer, scheme.Name), scheme.Name) is not { } node)
            {
                return null;
            }

            var name = registry.NameOf(NodeKind.SecurityScheme, node, source.Version);
            copy[name] = scheme.Value.ValueKind == JsonValueKind.Array ? OpaqueNodes.Create(source, scheme.Value) : new JsonArray();
        }

        return copy;
    }

    /// <summary>The scheme of that name, which a requirement at <paramref name="pointer"/> asks for; reported when there is none.</summary>
    private SourceNode? Find(SpecSource source, string pointer, string name)
    {
        if (Declared(source, name) is { } declared)
        {
            return FindTarget(declared);
        }

        context.Report(ReadingDiagnosticIds.UnknownSecurityScheme, source, pointer, name);
        return null;
    }

    /// <summary>The scheme of that name, or what it refers to, without a report of what is missing.</summary>
    private SourceNode? Find(SpecSource source, string name) =>
        Declared(source, name) is not { } declared ? null
        : Elements.ReadText(declared.Element, "$ref") is { } reference ? context.Resolver.ResolveObject(declared.Source, reference).Node
        : declared;

    private SourceNode? Declared(SpecSource source, string name)
    {
        foreach (var candidate in context.Sources.Fragments.Prepend(source).Concat(context.Sources.All))
        {
            var declared = JsonPointers.Append(candidate.Version.Major == 2 ? "/securityDefinitions" : "/components/securitySchemes", name);
            if (candidate.TryFind(declared, out var element))
            {
                return new SourceNode(candidate, declared, element);
            }
        }

        return null;
    }

    /// <summary>The scheme itself, or another file's that it refers to.</summary>
    private SourceNode? FindTarget(SourceNode declared)
    {
        if (Elements.ReadText(declared.Element, "$ref") is not { } reference)
        {
            return declared;
        }

        var resolution = context.Resolver.ResolveObject(declared.Source, reference);
        if (resolution.Node is null)
        {
            context.ReportUnresolved(resolution, NodeKind.SecurityScheme, declared.Source, declared.Pointer + "/$ref", reference);
        }

        return resolution.Node;
    }
}
