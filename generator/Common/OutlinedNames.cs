namespace Specwright.Generator.Common;

/// <summary>A set of names of an outline, which is looked up where it is asked for: a document has thousands, of which few are.</summary>
/// <param name="contains">Whether a name is in the set.</param>
/// <param name="getAll">Gives all names.</param>
internal sealed class OutlinedNames(Func<string, bool> contains, Func<IEnumerable<string>> getAll)
{
    /// <summary>No name.</summary>
    public static OutlinedNames None { get; } = new(static _ => false, static () => []);

    /// <summary>All names.</summary>
    public IEnumerable<string> All => getAll();

    /// <summary>Whether a name is in the set.</summary>
    public bool Contains(string name) => contains(name);
}
