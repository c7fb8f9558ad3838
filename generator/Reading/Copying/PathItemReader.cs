using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Reading.Nodes;
using Specwright.Generator.Reading.Parsing;
using Specwright.Generator.Reading.References;

namespace Specwright.Generator.Reading.Copying;

/// <summary>Reads path items: what they are made of, and which operations they have.</summary>
internal sealed class PathItemReader(BundleContext context)
{
    private readonly Dictionary<(SpecSource Source, string Pointer), List<KeyValuePair<string, JsonElement>>> _members = [];

    /// <summary>The path item itself, and before it the one that it refers to.</summary>
    public IEnumerable<SourceNode> ReadParts(SpecSource source, string pointer, JsonElement item)
    {
        if (context.ReadReference(new CopyCursor(source, pointer, pointer, source.Version), item) is { } reference)
        {
            var resolution = context.Resolver.ResolveObject(source, reference);
            if (resolution.Node is { } node)
            {
                yield return node;
            }
            else
            {
                context.ReportUnresolved(resolution, NodeKind.PathItem, source, pointer + "/$ref", reference);
            }
        }

        yield return new SourceNode(source, pointer, item);
    }

    /// <summary>
    /// The members that a path item has; others are reported. Any number of paths may refer to one item, which is looked at once.
    /// </summary>
    public List<KeyValuePair<string, JsonElement>> ReadMembers(CopyCursor cursor, JsonElement item)
    {
        var key = (cursor.Source, cursor.SourcePointer);
        if (!_members.TryGetValue(key, out var members))
        {
            _members.Add(key, members = []);
            foreach (var member in item.EnumerateObject())
            {
                // In capitals methods are understood.
                var name = member.Name;
                if (PathItemMethods.Contains(name) || !context.Keys.IsUnknown(NodeKind.PathItem, cursor, item, member))
                {
                    members.Add(new(name, member.Value));
                }
            }
        }

        return members;
    }

    /// <summary>The operations of a path item, in the document's order.</summary>
    public static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> ReadOperations(JsonElement item) =>
        ReadOperations(
            item.EnumerateObject().Select(static property => new KeyValuePair<string, JsonElement>(property.Name, property.Value)));

    /// <summary>The operations among the members of a path item, in the document's order.</summary>
    public static IEnumerable<(string Method, string Name, JsonElement Element, bool IsAdditional)> ReadOperations(
        IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        foreach (var property in members)
        {
            if (PathItemMethods.Contains(property.Key))
            {
                yield return (property.Key.ToUpperInvariant(), property.Key, property.Value, false);
            }
            else if (property.Key == "additionalOperations" && property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var additional in property.Value.EnumerateObject())
                {
                    yield return (additional.Name, additional.Name, additional.Value, true);
                }
            }
        }
    }
}
