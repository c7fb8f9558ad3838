using System.Text.Json;
using System.Text.Json.Nodes;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Copies the words of descriptions that stand elsewhere.</summary>
internal sealed class ReferencedTexts(BundleContext context)
{
    // Longer words are cut where they become documentation.
    private const int MaxText = 8_000;

    private readonly Dictionary<(SpecSource Source, string Pointer), string> _texts = [];

    /// <summary>
    /// The words that a description takes from elsewhere by reference (not in the specification, but in use); <see langword="null"/> for
    /// everything else.
    /// </summary>
    public JsonNode? Copy(SpecSource source, string name, JsonElement value) =>
        name is "description" or "summary" or "title" && Elements.ReadText(value, "$ref") is { } reference
            && context.Resolver.Resolve(source, reference).Node is { Element.ValueKind: JsonValueKind.String } node
            ? JsonValue.Create(TextPlaceholders.IsDocumentation(name) ? context.Texts.Replace(Read(node)) : Read(node))
            : null;

    // Any number of descriptions may take the same words.
    private string Read(SourceNode node)
    {
        if (!_texts.TryGetValue(node.Key, out var text))
        {
            text = node.Element.GetString()!;
            text = text.Length > MaxText ? text.Substring(0, MaxText) : text;
            _texts.Add(node.Key, text);
        }

        return context.TrySpend(1 + (text.Length / 50), node.Source, node.Pointer) ? text : "";
    }
}
