using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>A property with all schemas that the parts of its object give it.</summary>
internal sealed class MergedProperty(string name)
{
    private static readonly List<SchemaSource> s_none = [];

    private HashSet<IOpenApiSchema>? _known;

    private List<SchemaSource> _alternatives = s_none;
    private SchemaPart[] _parts = [];
    private int _count;
    private SchemaSource? _only;

    public string Name { get; } = name;

    public EquatableArray<SchemaPart> Parts
    {
        get
        {
            if (_parts.Length > _count)
            {
                Array.Resize(ref _parts, _count);
            }

            return new(_parts);
        }
    }

    /// <summary>What it is made from where there is one part.</summary>
    public SchemaSource Only => _only ??= new SchemaSource { Id = _parts[0].Pointer, Parts = Parts };

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
        if (_count > 0)
        {
            _known ??= [_parts[0].Schema];
            if (!_known.Add(part.Schema))
            {
                return;
            }
        }

        // Nearly all have one.
        if (_count == _parts.Length)
        {
            Array.Resize(ref _parts, Math.Max(1, _count * 2));
        }

        _parts[_count++] = part;
    }
}
