using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;
using Specwright.Generator.Modeling.Schemas.Unions;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>Decides what kind of value a merged schema describes.</summary>
internal sealed class ShapeBuilder : IShapes
{
    private readonly ModelingContext _context;
    private readonly SchemaModeler _schemas;
    private readonly ObjectShapes _objects;
    private readonly ArrayShapes _arrays;

    public ShapeBuilder(ModelingContext context, SchemaModeler schemas, Components components, Inheritance inheritance)
    {
        _context = context;
        _schemas = schemas;
        var properties = new DiscriminatorProperty(schemas);
        var mappings = new DiscriminatorMappings(components, inheritance);
        var cases = new BaseCaseFinder(context, schemas, components, inheritance, mappings, properties);
        var levels = new BaseLevels(components, inheritance, cases);
        _objects = new ObjectShapes(context, schemas, inheritance, levels);
        _arrays = new ArrayShapes(context, schemas);
        Bases = new BaseShapes(context, schemas, components, inheritance, cases, _objects);
        Unions = new UnionShapes(
            context,
            schemas,
            this,
            Bases,
            new Discriminators(components, inheritance, cases, levels, mappings, properties),
            properties);
    }

    public BaseShapes Bases { get; }

    public UnionShapes Unions { get; }

    public SchemaShape ModelShape(SchemaSource source)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        var merged = _schemas.Merger.Merge(source);
        if (merged.IsUnknown)
        {
            return new AnyShape(UntypedCause.UnresolvedReference);
        }

        if (merged.IsTooComplex)
        {
            return new AnyShape(UntypedCause.Unsupported);
        }

        return Unions.TryBuild(source, merged) ?? (_objects.IsDerived(source) ? _objects.Build(source, merged) : ModelLeaf(source, merged));
    }

    /// <summary>The shape of a schema of one type.</summary>
    public SchemaShape ModelLeaf(SchemaSource source, MergedSchema merged)
    {
        var types = SchemaTypes.Of(merged);
        if (merged.Enum is not null && EnumShapes.TryBuild(_context, source, merged, types) is { } values)
        {
            return values;
        }

        return types switch
        {
            JsonSchemaType.Object => _objects.Build(source, merged),
            JsonSchemaType.Array => _arrays.Build(source, merged),
            JsonSchemaType.String => ScalarShapes.ModelString(merged),
            JsonSchemaType.Integer => ScalarShapes.ModelNumber(merged, isInteger: true),
            JsonSchemaType.Number => ScalarShapes.ModelNumber(merged, isInteger: false),
            JsonSchemaType.Boolean => new BooleanShape(),
            0 => ModelUntyped(merged),
            _ => new AnyShape(UntypedCause.MixedTypes),
        };
    }

    private AnyShape ModelUntyped(MergedSchema merged)
    {
        if (merged.Not is { } not)
        {
            _context.Report(ModelingDiagnosticIds.UnsupportedKeyword, not, "not");
            return new AnyShape(UntypedCause.Unsupported);
        }

        return new AnyShape(UntypedCause.Unspecified);
    }
}
