namespace Specwright.Generator.Planning.Naming;

/// <summary>Splits the names that .NET's writers make of generic types at a C# keyword: <c>PageOfint</c> is a page of int.</summary>
internal static class GenericNames
{
    private static readonly string[] s_joints = ["Of", "And"];

    /// <summary>
    /// The name with a separator between <c>Of</c> or <c>And</c> and a keyword that ends a word: <c>PairOf_intAnd_string</c>.
    /// </summary>
    public static string Separate(string name)
    {
        if (!HasJoint(name))
        {
            return name;
        }

        for (var i = name.Length - 1; i > 0; i--)
        {
            foreach (var joint in s_joints)
            {
                if (string.CompareOrdinal(name, i, joint, 0, joint.Length) == 0 && IsKeyword(name, i + joint.Length))
                {
                    name = name.Insert(i + joint.Length, "_");
                    break;
                }
            }
        }

        return name;
    }

    // This is asked for every component of a document.
    private static bool HasJoint(string name)
    {
        foreach (var joint in s_joints)
        {
            if (name.IndexOf(joint, StringComparison.Ordinal) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKeyword(string name, int start)
    {
        var end = start;
        while (end < name.Length && name[end] is >= 'a' and <= 'z')
        {
            end++;
        }

        return ReservedNames.TypeKeywords.Contains(name.Substring(start, end - start));
    }
}
