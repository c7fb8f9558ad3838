using Microsoft.OpenApi;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Makes a model of every schema that is reached: a work list, so that no depth of references is too deep.</summary>
internal sealed class SchemaModeler
{
    private readonly ModelingContext _context;
    private readonly SchemaResolver _resolver;
    private readonly ShapeBuilder _shapes;
    private readonly Queue<Resolution> _open = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SchemaModel> _models = [];

    public SchemaModeler(ModelingContext context)
    {
        _context = context;
        var components = new Components(context);
        var inheritance = new Inheritance(components);
        _resolver = new SchemaResolver(context, components, inheritance);
        Merger = new SchemaMerger(context, components, _resolver.Summaries);
        _shapes = new ShapeBuilder(context, this, components, inheritance);
    }

    public SchemaMerger Merger { get; }

    public PartSummaries Summaries => _resolver.Summaries;

    public Resolution Resolve(SchemaSource source) => _resolver.Resolve(source);

    /// <summary>The use of the schema at a place of the document.</summary>
    public SchemaUse Use(IOpenApiSchema schema, string pointer) => Use(SchemaSource.Of(schema, pointer));

    public SchemaUse Use(SchemaSource source) => Use(Resolve(source));

    public SchemaUse Use(Resolution resolution)
    {
        if (_seen.Add(resolution.Source.Id))
        {
            _open.Enqueue(resolution);
        }

        return new SchemaUse(resolution.Source.Id, resolution.Nullable || resolution.NullOnly);
    }

    /// <summary>The use as a case of a union: <c>null</c> belongs to the union then.</summary>
    public SchemaUse UseAsCase(Resolution resolution) => Use(resolution) with { Nullable = false };

    /// <summary>The use of a schema that the document does not spell out.</summary>
    public SchemaUse Use(string id, SchemaShape shape)
    {
        if (_seen.Add(id))
        {
            _models.Add(new SchemaModel { Id = id, Shape = shape });
        }

        return new SchemaUse(id, Nullable: false);
    }

    /// <summary>The cases of a schema that is a union; <see langword="null"/> when it is none.</summary>
    public List<SchemaSource>? Cases(SchemaSource source) => _shapes.Unions.Cases(source, Merger.Merge(source));

    /// <summary>What a property is made from.</summary>
    public SchemaSource PropertySource(SchemaSource owner, MergedProperty property) => Merger.Elements.Property(owner, property);

    /// <summary>Models what is reached from the uses so far; ordinal by id.</summary>
    public EquatableArray<SchemaModel> Run()
    {
        while (_open.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            _models.Add(Model(_open.Dequeue()));
        }

        _models.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return _models.ToEquatableArray();
    }

    private SchemaModel Model(Resolution resolution)
    {
        var source = resolution.Source;
        var own = resolution.Own;
        return new SchemaModel
        {
            Id = source.Id,
            ComponentName = source.ComponentName,
            SuggestedName = source.SuggestedName,
            NameOverride = own.NameOverride,
            Title = own.Title,
            Description = own.Description,
            Deprecated = own.Deprecated,
            Default = own.Default,
            Shape = resolution.NullOnly ? new AnyShape(UntypedCause.Unspecified) : _shapes.Shape(source),
        };
    }
}
