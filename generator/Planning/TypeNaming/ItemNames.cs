using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.TypeNaming;

/// <summary>Names the items of what has a name in the plural.</summary>
internal static class ItemNames
{
    /// <summary>What one of several is called: <c>pets</c> has a <c>Pet</c>.</summary>
    public static string Of(string leaf)
    {
        var words = Words.Split(leaf);
        if (words.Count == 0)
        {
            return leaf + "Item";
        }

        var last = words[words.Count - 1];
        var singular = Words.ToSingular(last);
        if (singular == last)
        {
            return leaf.EndsWith("Item", StringComparison.Ordinal) ? leaf : leaf + "Item";
        }

        words[words.Count - 1] = singular;
        return Words.ToPascalCase(words);
    }
}
