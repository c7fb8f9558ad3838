using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Naming;

/// <summary>
/// Names a type that stands for identical schemas of several places: by the words that all places have in common, not by the first of them.
/// </summary>
internal static class SharedNames
{
    // Words that say where a schema stands, and nothing of what it is.
    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase)
    {
        "Request", "Response", "Result", "Error", "Item", "Value", "Case", "Get", "List", "Create", "Update", "Delete", "Post", "Put", "Patch", "Data",
    };

    // Words that mean something only beside the one that follows.
    private static readonly HashSet<string> s_particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "An", "The", "For", "Of", "By", "In", "On", "To", "From", "With", "And", "Or",
    };

    /// <summary>The name for all of <paramref name="names"/>.</summary>
    /// <param name="names">What the type would be called at each of its places.</param>
    /// <param name="schema">The type.</param>
    /// <param name="parent">What the type is called that it stands in.</param>
    public static string Of(IReadOnlyList<string> names, SchemaModel schema, string parent)
    {
        if (IdenticalSchemas.IsEmptyText(schema))
        {
            return "EmptyText";
        }

        var words = Words.Split(names[0]);
        for (var i = 1; i < names.Count; i++)
        {
            words = Common(words, Words.Split(names[i]));
        }

        words = WithoutRepetition(words);
        var shared = words.All(word => s_places.Contains(word) || s_particles.Contains(word) || char.IsDigit(word[0]))
            ? Describe(schema, words) ?? names[0]
            : Identifiers.Pascal(words, "", "Value");
        return shared == parent ? OneOf(parent) : shared;
    }

    /// <summary>
    /// Of members of one object that have nothing else in common: <c>DeploymentConfigs</c> has a <c>DeploymentConfig</c> for each
    /// environment.
    /// </summary>
    private static string OneOf(string parent)
    {
        var words = Words.Split(parent);
        var singular = Words.Singular(words[words.Count - 1]);
        return singular == words[words.Count - 1] ? parent + "Value" : Words.Pascal(words.Take(words.Count - 1).Append(singular));
    }

    /// <summary>The longest list of words that stand in both names in this order.</summary>
    private static List<string> Common(List<string> left, List<string> right)
    {
        var lengths = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = Words.Same(left[i], right[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var common = new List<string>(lengths[0, 0]);
        for (int i = 0, j = 0; i < left.Count && j < right.Count;)
        {
            if (Words.Same(left[i], right[j]))
            {
                common.Add(left[i].Length <= right[j].Length ? left[i] : right[j]);
                i++;
                j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    /// <summary>
    /// The words without those that come again (<c>PoolsUpdatePool</c> is <c>UpdatePool</c>), and without the particles and letters that
    /// then lead nowhere.
    /// </summary>
    private static List<string> WithoutRepetition(List<string> words)
    {
        var kept = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var again = words.Skip(i + 1).Any(later => Words.Same(later, words[i]));
            var dangling = s_particles.Contains(words[i])
                && (kept.Count == 0 || i + 1 == words.Count || s_places.Contains(words[i + 1]) || s_particles.Contains(words[i + 1]));
            var initial = words[i].Length == 1 && !char.IsDigit(words[i][0]) && !s_particles.Contains(words[i]);
            if (!again && !dangling && !initial)
            {
                kept.Add(words[i]);
            }
        }

        return kept;
    }

    /// <summary>Nothing in common but the place: a type of few members is called after them.</summary>
    private static string? Describe(SchemaModel schema, List<string> shared)
    {
        var what = schema.Shape switch
        {
            ObjectShape { Properties.Count: > 0 and <= 3 } obj => obj.Properties.SelectMany(property => Words.Split(property.Name)),
            EnumShape { Values.Count: > 0 and <= 3 } enumeration => enumeration.Values.SelectMany(value => Words.Split(value.Value)),
            _ => null,
        };
        return what is null ? null : Identifiers.Pascal(what.Take(6).Concat(shared).ToList(), "", "Common");
    }
}
