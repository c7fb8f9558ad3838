using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>What a schema has taken from which components: mostly from one or two, and seldom from hundreds.</summary>
internal sealed class AbsorbedComponents
{
    private const int MaxListed = 8;

    private string[] _names = new string[1];
    private PartScope[] _scopes = new PartScope[1];
    private int _count;
    private HashSet<(string, PartScope)>? _many;

    /// <summary>The names of the components; some several times.</summary>
    public ReadOnlySpan<string> Names => _names.AsSpan(0, _count);

    /// <summary>Notes a component.</summary>
    /// <returns>Whether nothing of that <paramref name="scope"/> was taken from the component before.</returns>
    public bool Add(string name, PartScope scope)
    {
        if (!IsNew(name, scope))
        {
            return false;
        }

        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            Array.Resize(ref _scopes, _count * 2);
        }

        (_names[_count], _scopes[_count]) = (name, scope);
        _count++;
        return true;
    }

    private bool IsNew(string name, PartScope scope)
    {
        if (_count < MaxListed)
        {
            for (var i = 0; i < _count; i++)
            {
                if (_scopes[i] == scope && _names[i] == name)
                {
                    return false;
                }
            }

            return true;
        }

        if (_many is null)
        {
            _many = [];
            for (var i = 0; i < _count; i++)
            {
                _many.Add((_names[i], _scopes[i]));
            }
        }

        return _many.Add((name, scope));
    }
}
