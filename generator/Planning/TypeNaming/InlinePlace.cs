using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning.TypeNaming;

/// <summary>Where an inline schema stands, as names have it.</summary>
/// <param name="Parent">The name of what it stands in; empty where its own name is enough.</param>
/// <param name="Leaf">What it is called there, in the document's words.</param>
/// <param name="Further">What the parent is called where that name is taken: the same place, spelled further.</param>
internal readonly record struct InlinePlace(string Parent, string Leaf, string[] Further)
{
    /// <summary>The names for it, best first.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            // One after the other: names of nested schemas are long, and the first is nearly always free.
            var first = Name;
            yield return first;
            foreach (var parent in Further)
            {
                yield return Join(parent, Leaf);
            }

            if (SaysParent(Parent, Leaf))
            {
                yield return Parent + first;
            }

            yield return first + "Value";
        }
    }

    /// <summary>The best name for it.</summary>
    public string Name => Join(Parent, Leaf);

    /// <summary>The parent's name and the leaf's, which may say the parent's already.</summary>
    private static string Join(string parent, string leaf) =>
        SaysParent(parent, leaf) ? Identifiers.ToPascalCase(leaf, "Value") : parent + Identifiers.ToPascalCase(leaf, "Value");

    /// <summary>Whether the leaf's own name begins with the parent's: <c>folder_type</c> in <c>Folder</c>.</summary>
    public static bool SaysParent(string parent, string leaf) =>
        Identifiers.ToPascalCase(leaf, "Value") is var own
            && own.StartsWith(parent, StringComparison.Ordinal)
            && own.Length > parent.Length
            && char.IsUpper(own[parent.Length]);
}
