using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning.Naming;

/// <summary>Names a type that stands for identical schemas of several places: by the words that all places have in common, not by the first of them.</summary>
internal static class SharedNames
{
    // Words that say where a schema stands, and nothing of what it is.
    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase)
    {
        "Request", "Response", "Result", "Error", "Item", "Value", "Case", "Get", "List", "Create", "Update", "Delete", "Post", "Put", "Patch", "A", "An", "The", "Data",
    };

    /// <summary>The name for all of <paramref name="names"/>.</summary>
    public static string Of(IReadOnlyList<string> names, SchemaModel schema)
    {
        var words = names.Select(Words.Split).ToList();
        var shortest = words.Min(name => name.Count);
        var prefix = 0;
        while (prefix < shortest && words.All(name => name[prefix] == words[0][prefix]))
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < shortest - prefix && words.All(name => name[name.Count - 1 - suffix] == words[0][words[0].Count - 1 - suffix]))
        {
            suffix++;
        }

        var shared = words[0].Take(prefix).Concat(words[0].Skip(words[0].Count - suffix)).ToList();
        return shared.All(word => s_places.Contains(word) || char.IsDigit(word[0])) ? Describe(schema, shared) : Identifiers.Pascal(shared, "", "Value");
    }

    /// <summary>Nothing in common but the place: a type of few members is called after them.</summary>
    private static string Describe(SchemaModel schema, List<string> shared)
    {
        var what = schema.Shape switch
        {
            ObjectShape { Properties.Count: > 0 and <= 3 } obj => obj.Properties.SelectMany(property => Words.Split(property.Name)),
            EnumShape { Values.Count: > 0 and <= 3 } enumeration => enumeration.Values.SelectMany(value => Words.Split(value.Value)),
            _ => ["Common"],
        };
        return Identifiers.Pascal(what.Take(6).Concat(shared).ToList(), "", "Common");
    }
}
