using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>What a schema has taken from which components: mostly from one or two, and seldom from hundreds.</summary>
internal sealed class AbsorbedComponents
{
    private const int MaxListed = 8;

    private readonly List<(string Name, PartScope Scope)> _few = [];
    private HashSet<(string, PartScope)>? _many;

    /// <summary>Notes a component.</summary>
    /// <returns>Whether nothing of that <paramref name="scope"/> was taken from the component before.</returns>
    public bool Add(string name, PartScope scope)
    {
        if (_many is not null)
        {
            return _many.Add((name, scope));
        }

        foreach (var known in _few)
        {
            if (known.Scope == scope && known.Name == name)
            {
                return false;
            }
        }

        _few.Add((name, scope));
        if (_few.Count > MaxListed)
        {
            _many = [.. _few];
        }

        return true;
    }
}
