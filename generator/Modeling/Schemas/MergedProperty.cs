namespace Specwright.Generator.Modeling.Schemas;

/// <summary>A property with all schemas that the parts of its object give it.</summary>
internal sealed class MergedProperty(string name)
{
    public string Name { get; } = name;

    public List<SchemaPart> Parts { get; } = [];

    /// <summary>Where objects were put together of which one holds: what each of them says; <see cref="Parts"/> is empty then.</summary>
    public List<SchemaSource> Alternatives { get; } = [];
}
