using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Resolving;

/// <summary>Looks through aliases, wrappers of one member and parts that add nothing, to the schema that is meant.</summary>
internal sealed class SchemaResolver
{
    /// <summary>Chains of references and wrappers longer than this are cut.</summary>
    public const int DepthLimit = 64;

    private readonly ModelingContext _context;
    private readonly Components _components;
    private readonly Inheritance _inheritance;
    private readonly PartReducer _reducer;
    private readonly Nullability _nullability;
    private readonly BaseListing _listing;
    private readonly Dictionary<string, Resolution> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);

    public SchemaResolver(ModelingContext context, Components components, Inheritance inheritance)
    {
        _context = context;
        _components = components;
        _inheritance = inheritance;
        Summaries = new PartSummaries(components);
        _reducer = new PartReducer(context, components, Summaries);
        _nullability = new Nullability(this, components, Summaries, Parts);
        _listing = new BaseListing(components, inheritance, new DiscriminatorMappings(components, inheritance));
    }

    public PartSummaries Summaries { get; }

    public AllOfParts Parts { get; } = new();

    public Resolution Resolve(SchemaSource source) => Resolve(source, 0);

    /// <summary>What a component comes to; <see langword="null"/> while that is being found out.</summary>
    public Resolution? TryResolve(SchemaSource component, int depth) => _active.Contains(component.Id) ? null : Resolve(component, depth);

    private Resolution Resolve(SchemaSource source, int depth)
    {
        if (source.ComponentName is null || source.IsBaseItself)
        {
            return Follow(source, depth);
        }

        if (_known.TryGetValue(source.Id, out var known))
        {
            return known;
        }

        if (depth > DepthLimit)
        {
            _context.Report(ModelingDiagnosticIds.TooComplex, source.Id, FormatNumber(DepthLimit) + " levels");
            return CreateAnything(source);
        }

        if (!_active.Add(source.Id))
        {
            _context.Report(ModelingDiagnosticIds.ComposedOfItself, source.Id, source.ComponentName);
            return CreateAnything(source);
        }

        var resolution = Follow(source, depth);
        _active.Remove(source.Id);
        _known[source.Id] = resolution;
        return resolution;
    }

    private Resolution Follow(SchemaSource source, int depth)
    {
        var annotations = new SchemaAnnotations();
        var nullable = false;
        var isFixed = source.IsBaseItself
            || (source.ComponentName is { } name && (_inheritance.IsChild(name) || _inheritance.IsBase(name)));
        var current = source;
        for (var step = 0; step <= DepthLimit; step++)
        {
            if (!current.Joined.IsEmpty)
            {
                return CreateResult(current, nullable, annotations);
            }

            if (!current.Alternatives.IsEmpty)
            {
                return FollowAlternatives(current, depth);
            }

            if (current.Parts.Count != 1)
            {
                nullable |= _nullability.AreNullable(current.Parts, depth);
                var kept = _reducer.Reduce(current);
                if (kept.Count != 1 || isFixed)
                {
                    AddInlineWords(kept, annotations);
                    return CreateResult(current.With(kept), nullable, annotations);
                }

                current = current.With(kept);
                continue;
            }

            var part = current.Parts[0];
            if (part.Schema is OpenApiSchemaReference reference)
            {
                return isFixed || current.OnlyTypes is not null || (part.Scope & PartScope.WithoutAlternatives) != 0
                    ? CreateResult(current, nullable, annotations)
                    : FollowReference(reference, current, nullable, annotations, depth);
            }

            var schema = (OpenApiSchema)part.Schema;
            annotations.Add(schema);
            if ((part.Scope & PartScope.WithoutAllOf) == 0 && schema.AllOf is { Count: > 0 })
            {
                nullable |= SchemaKeywords.IsDeclaredNullable(schema);
                current = current.With(Parts.Expand(part, schema));
                continue;
            }

            nullable |= _nullability.IsNullable(schema, part.Scope, depth);
            if (!isFixed && FindListedBase(schema, part, depth) is { } listed)
            {
                return FollowTarget(listed, nullable, annotations, depth);
            }

            if (isFixed || OnlyAlternative.Find(part, schema, Summaries, _components) is not { } only)
            {
                return new Resolution
                {
                    Source = current,
                    Nullable = nullable,
                    NullOnly = SchemaKeywords.IsNullOnly(schema),
                    Annotations = annotations,
                    Own = annotations,
                };
            }

            current = current.With([only]);
        }

        _context.Report(ModelingDiagnosticIds.TooComplex, source.Id, FormatNumber(DepthLimit) + " levels");
        return CreateAnything(source);
    }

    private Resolution FollowReference(
        OpenApiSchemaReference reference,
        SchemaSource current,
        bool nullable,
        SchemaAnnotations annotations,
        int depth) =>
        _components.FindTarget(reference) is { } target ? FollowTarget(
            target,
            nullable,
            annotations,
            depth) : CreateResult(current, nullable, annotations);

    // A method of its own: what the function takes along is made only where there are alternatives.
    private SchemaSource? FindListedBase(OpenApiSchema schema, SchemaPart part, int depth) =>
        schema is { OneOf.Count: > 0 } or { AnyOf.Count: > 0 } ? FindListedBaseAmong(schema, part, depth) : null;

    private SchemaSource? FindListedBaseAmong(OpenApiSchema schema, SchemaPart part, int depth) =>
        _listing.Find(schema, part.Scope, one => ResolveAlternative(one, part.Pointer, depth));

    private Resolution? ResolveAlternative(IOpenApiSchema one, string pointer, int depth) =>
        one is OpenApiSchema { OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } } && depth < DepthLimit
            ? Resolve(SchemaSource.Of(one, pointer), depth + 1)
        : one is OpenApiSchemaReference reference && _components.FindTarget(reference) is { } target ? TryResolve(target, depth + 1)
        : null;

    private Resolution FollowTarget(SchemaSource target, bool nullable, SchemaAnnotations annotations, int depth)
    {
        var resolved = Resolve(target, depth + 1);
        annotations.AddTarget(resolved.Annotations);
        return new Resolution
        {
            Source = resolved.Source,
            Nullable = nullable || resolved.Nullable,
            NullOnly = resolved.NullOnly,
            Annotations = annotations,
            Own = resolved.Own,
        };
    }

    private Resolution FollowAlternatives(SchemaSource source, int depth)
    {
        var all = source.Alternatives.Select(one => Resolve(one, depth + 1)).ToList();
        var first = all.Find(static one => !one.NullOnly) ?? all[0];
        var isOne = all.TrueForAll(one => one.NullOnly || one.Source.Id == first.Source.Id);
        var annotations = new SchemaAnnotations();
        annotations.AddTarget(first.Annotations);
        return new Resolution
        {
            Source = isOne ? first.Source : source,
            Nullable = all.Exists(static one => one.Nullable || one.NullOnly),
            NullOnly = first.NullOnly,
            Annotations = annotations,
            Own = isOne ? first.Own : new SchemaAnnotations(),
        };
    }

    private static void AddInlineWords(EquatableArray<SchemaPart> parts, SchemaAnnotations annotations)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i].Schema is OpenApiSchema schema)
            {
                annotations.AddWords(schema);
            }
        }
    }

    private static Resolution CreateResult(SchemaSource source, bool nullable, SchemaAnnotations annotations) =>
        new() { Source = source, Nullable = nullable, NullOnly = false, Annotations = annotations, Own = annotations };

    private static Resolution CreateAnything(SchemaSource source) =>
        CreateResult(source.With([new(new OpenApiSchema(), source.Id)]), nullable: false, new SchemaAnnotations());

    private static string FormatNumber(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
