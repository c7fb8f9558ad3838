using System.Text;
using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Generator.Reading.ReaderWorkarounds;

/// <summary>
/// Finds what an inline schema stands for that is a discriminator and nothing else: the component with the same discriminator. ASP.NET
/// Core 9 writes the values of a dictionary so, and loses the alternatives.
/// </summary>
internal sealed class BareDiscriminators
{
    private const string Components = "/components/schemas";

    private readonly Dictionary<SpecSource, Dictionary<string, SourceNode>> _bySource = [];

    /// <summary>
    /// The component that <paramref name="schema"/> stands for; <see langword="null"/> for every other schema, and where no component fits.
    /// </summary>
    public SourceNode? ComponentOf(SpecSource source, JsonElement schema) =>
        schema.TryGetProperty("discriminator", out var discriminator) && IsAlone(schema) && ReadKey(discriminator) is { } key
            && Index(source).TryGetValue(key, out var node)
            ? node
            : null;

    private static bool IsAlone(JsonElement schema)
    {
        using var members = schema.EnumerateObject();
        return members.MoveNext() && !members.MoveNext();
    }

    private Dictionary<string, SourceNode> Index(SpecSource source)
    {
        if (_bySource.TryGetValue(source, out var index))
        {
            return index;
        }

        index = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        foreach (var component in source.FindContainer(Components) ?? [])
        {
            // The first has the name that the others were made of: Shape, Shape2.
            if (component.Value.ValueKind == JsonValueKind.Object && component.Value.TryGetProperty("discriminator", out var discriminator)
                && ReadKey(discriminator) is { } key && !index.ContainsKey(key))
            {
                index.Add(key, new SourceNode(source, JsonPointers.Append(Components, component.Key), component.Value));
            }
        }

        _bySource.Add(source, index);
        return index;
    }

    /// <summary>The property and the mapping of a discriminator as one text; <see langword="null"/> where it has no mapping.</summary>
    private static string? ReadKey(JsonElement discriminator)
    {
        if (discriminator.ValueKind != JsonValueKind.Object || !discriminator.TryGetProperty("propertyName", out var property)
            || !discriminator.TryGetProperty("mapping", out var mapping) || mapping.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var key = new StringBuilder(property.ToString());
        foreach (var entry in mapping.EnumerateObject())
        {
            key.Append('\n').Append(entry.Name).Append('\n').Append(entry.Value.ToString());
        }

        return key.ToString();
    }
}
