using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;
using Specwright.Generator.Modeling.Schemas.Shapes;
using Specwright.Generator.Modeling.Schemas.Unions;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Makes a model of every schema that is reached: a work list, so that no depth of references is too deep.</summary>
internal sealed class SchemaModeler : ISchemas
{
    private readonly ModelingContext _context;
    private readonly JsonObject? _claimants;
    private readonly SchemaResolver _resolver;
    private readonly ShapeBuilder _shapes;
    private readonly Components _components;
    private readonly Queue<Resolution> _open = new();
    private readonly Queue<string> _openParents = new();
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<SchemaModel> _models = [];

    public SchemaModeler(ModelingContext context)
    {
        _context = context;
        _claimants = Extensions.FindNode(context.Document.Extensions, ExtensionNames.Claimants) as JsonObject;
        _components = new Components(context);
        var inheritance = new Inheritance(_components);
        _resolver = new SchemaResolver(context, _components, inheritance);
        Merger = new SchemaMerger(context, _components, _resolver.Summaries, _resolver.Parts);
        _shapes = new ShapeBuilder(context, this, _components, inheritance);
    }

    public SchemaMerger Merger { get; }

    public PartSummaries Summaries => _resolver.Summaries;

    public Resolution Resolve(SchemaSource source) => _resolver.Resolve(source);

    /// <summary>The use of the schema that stands at a JSON pointer of the document.</summary>
    public SchemaUse Use(IOpenApiSchema schema, string pointer) => Use(SchemaSource.Of(schema, pointer));

    /// <summary>The use of a schema component; <see langword="null"/> where the document has none of that name.</summary>
    public SchemaUse? UseComponent(string name) => _components.Contains(name) ? Use(_components.GetSource(name)) : null;

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

    /// <summary>The id of a base that something derives from: its cases are not modeled for that.</summary>
    /// <param name="component">The base; <see langword="null"/> for none.</param>
    public string? UseAsParent(string? component)
    {
        if (component is null)
        {
            return null;
        }

        var id = _components.GetSource(component).Id;
        if (_parents.Add(id))
        {
            _openParents.Enqueue(component);
        }

        return id;
    }

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
    public List<SchemaSource>? FindCases(SchemaSource source) => _shapes.Unions.FindCases(source, Merger.Merge(source));

    /// <summary>What a property is made from.</summary>
    public SchemaSource GetPropertySource(SchemaSource owner, MergedProperty property) =>
        Merger.Elements.MakePropertySource(owner, property);

    /// <summary>Models what is reached from the uses so far; ordinal by id.</summary>
    public EquatableArray<SchemaModel> Run()
    {
        var parents = new List<SchemaModel>();
        while (_open.Count > 0 || _openParents.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (_open.Count > 0)
            {
                var resolution = _open.Dequeue();
                UseClaimant(resolution.Source.ComponentName);
                _models.Add(
                    Model(
                        resolution,
                        resolution.NullOnly ? new AnyShape(UntypedCause.Unspecified) : _shapes.ModelShape(resolution.Source)));
            }
            else
            {
                var resolution = Resolve(_components.GetSource(_openParents.Dequeue()));
                parents.Add(Model(resolution, _shapes.Bases.BuildParent(resolution.Source, Merger.Merge(resolution.Source))));
            }
        }

        // A base may be used by itself after something has been derived from it.
        _models.AddRange(parents.Where(parent => !_seen.Contains(parent.Id)));
        for (var i = 0; i < _models.Count; i++)
        {
            _models[i] = _shapes.Bases.WithItself(_models[i]);
        }

        _models.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        UnionCircles.Break(_models, _context);
        return _models.ToEquatableArray();
    }

    /// <summary>Models the union with a discriminator that a component derives from, whether something else uses it or not.</summary>
    private void UseClaimant(string? component)
    {
        if (component is not null
            && Extensions.ReadText(_claimants?[component]) is { } claimant
            && _context.Document.Components?.Schemas?.ContainsKey(claimant) is true)
        {
            Use(_components.GetSource(claimant));
        }
    }

    private static SchemaModel Model(Resolution resolution, SchemaShape shape)
    {
        var own = resolution.Own;

        // Of a list of types, the names that stand beside it are those of the union, not of the case that the objects among the values are.
        var isCase = resolution.Source.OnlyTypes is not null;
        return new SchemaModel
        {
            Id = resolution.Source.Id,
            ComponentName = resolution.Source.ComponentName,
            SuggestedName = resolution.Source.SuggestedName,
            NameOverride = isCase ? null : own.NameOverride,
            Title = isCase ? null : own.Title,
            Description = own.Description,
            Deprecated = own.Deprecated,
            Default = own.Default,
            Shape = shape,
        };
    }
}
