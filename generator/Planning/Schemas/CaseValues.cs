using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Schemas;

/// <summary>The values that a discriminator has in an object.</summary>
/// <param name="property">The property.</param>
/// <param name="kind">What kind of JSON value it has.</param>
internal sealed class CaseValues(string property, DiscriminatorKind kind)
{
    private readonly List<string> _values = [];
    private readonly List<string> _unions = [];

    public string Property { get; } = property;

    public DiscriminatorKind Kind { get; } = kind;

    /// <summary>The values, the one to write first; none where the document names none.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The unions that tell the object from others by the property.</summary>
    public IReadOnlyList<string> Unions => _unions;

    /// <summary>Whether objects without the property are of the case.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Whether objects with a value that names no case are of the case, too.</summary>
    public bool TakesOthers { get; private set; }

    public void Add(string union, IReadOnlyList<string> values, bool isDefault, bool takesOthers)
    {
        _values.AddRange(values.Except(_values, StringComparer.Ordinal).ToList());
        IsDefault |= isDefault;
        TakesOthers |= isDefault && takesOthers;
        if (!_unions.Contains(union))
        {
            _unions.Add(union);
        }
    }
}
