using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>A property with all schemas that the parts of its object give it.</summary>
internal sealed class MergedProperty(string name)
{
    private static readonly List<SchemaSource> s_none = [];

    private HashSet<IOpenApiSchema>? _known;

    private List<SchemaSource> _alternatives = s_none;

    public string Name { get; } = name;

    public List<SchemaPart> Parts { get; } = new(1);

    /// <summary>Where objects were put together of which one holds: what each of them says; <see cref="Parts"/> is empty then.</summary>
    public IReadOnlyList<SchemaSource> Alternatives => _alternatives;

    /// <summary>Adds what one of the objects says.</summary>
    public void AddAlternative(SchemaSource source)
    {
        _alternatives = _alternatives.Count == 0 ? [] : _alternatives;
        _alternatives.Add(source);
    }

    /// <summary>Adds what a part says, unless it is the very schema that another part has given.</summary>
    public void Add(SchemaPart part)
    {
        if (Parts.Count == 0)
        {
            Parts.Add(part);
            return;
        }

        _known ??= [Parts[0].Schema];
        if (_known.Add(part.Schema))
        {
            Parts.Add(part);
        }
    }
}
