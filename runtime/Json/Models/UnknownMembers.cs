using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Specwright.CompilerServices;

namespace Specwright;

/// <summary>
/// The members of a JSON object that its schema does not name, in the order in which they came; written back as they are.
/// </summary>
public sealed class UnknownMembers : IReadOnlyDictionary<string, JsonElement>, IEquatable<UnknownMembers>
{
    private readonly Dictionary<string, JsonElement> _members = [];

    /// <summary>Makes a set of members; of a name that comes twice, the last value counts.</summary>
    /// <param name="members">Names and values. The values must outlive this object: clone those of a <see cref="JsonDocument"/> that is
    /// disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is <c>null</c>.</exception>
    public UnknownMembers(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        foreach (var member in members ?? throw new ArgumentNullException(nameof(members)))
        {
            Set(member.Key, member.Value);
        }
    }

    internal UnknownMembers()
    {
    }

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _members.Values;

    /// <inheritdoc/>
    public JsonElement this[string key] => _members[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same names with the same JSON; the order does not matter.</summary>
    public bool Equals([NotNullWhen(true)] UnknownMembers? other) =>
        other is not null && ValueEquality.Equals((IReadOnlyDictionary<string, JsonElement>)this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownMembers);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.HashCode((IReadOnlyDictionary<string, JsonElement>)this);

    /// <summary>The members' names.</summary>
    public override string ToString() => string.Join(", ", _members.Keys);

    /// <summary>Writes the members, each with its name, into the object that the writer has open.</summary>
    /// <param name="writer">Stands within an object.</param>
    /// <exception cref="ArgumentException">A value is no JSON, such as <c>default(JsonElement)</c>.</exception>
    internal void WriteTo(JsonValueWriter writer)
    {
        foreach (var member in _members)
        {
            writer.WritePropertyName(member.Key);
            writer.WriteElement(member.Value);
        }
    }

    internal void Set(string name, JsonElement value) => _members[name] = value;
}
