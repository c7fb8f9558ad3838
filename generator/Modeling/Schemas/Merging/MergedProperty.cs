using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>A property with all schemas that the parts of its object give it.</summary>
internal sealed class MergedProperty(string name)
{
    private HashSet<IOpenApiSchema>? _known;

    public string Name { get; } = name;

    public List<SchemaPart> Parts { get; } = [];

    /// <summary>Where objects were put together of which one holds: what each of them says; <see cref="Parts"/> is empty then.</summary>
    public List<SchemaSource> Alternatives { get; } = [];

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
