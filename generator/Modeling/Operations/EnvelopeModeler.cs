using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>
/// Recognises envelopes (<c>success</c>, <c>errors</c>, <c>messages</c>, <c>result</c>, <c>result_info</c>), and finds what they carry.
/// </summary>
internal sealed class EnvelopeModeler(SchemaModeler schemas)
{
    private const int CaseLimit = 64;

    // All envelopes of a document have the members of one component, as a rule.
    private readonly Dictionary<(string Pointer, JsonSchemaType Type), bool> _known = [];

    /// <summary>The envelope that a JSON body's schema describes; <see langword="null"/> for any other schema.</summary>
    public EnvelopeModel? TryBuild(IOpenApiSchema schema, string pointer)
    {
        var resolution = schemas.Resolve(SchemaSource.Of(schema, pointer));
        var envelopes = new List<(SchemaSource Source, MergedSchema Merged)>();
        if (resolution.NullOnly || !TryCollect(resolution.Source, envelopes, 0) || envelopes.Count == 0)
        {
            return null;
        }

        return new EnvelopeModel(Use(resolution.Source, envelopes, "result"), Use(resolution.Source, envelopes, "result_info"));
    }

    private bool TryCollect(SchemaSource source, List<(SchemaSource, MergedSchema)> envelopes, int depth)
    {
        if (depth > 8 || envelopes.Count > CaseLimit)
        {
            return false;
        }

        var merged = schemas.Merger.Merge(source);
        if (schemas.FindCases(source) is not { } cases)
        {
            if (!IsEnvelope(source, merged))
            {
                return false;
            }

            envelopes.Add((source, merged));
            return true;
        }

        foreach (var one in cases)
        {
            var resolution = schemas.Resolve(one);
            if (!resolution.NullOnly && !TryCollect(resolution.Source, envelopes, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsEnvelope(SchemaSource source, MergedSchema merged) =>
        merged.FindProperty("success") is { } success
        && merged.Properties.TrueForAll(static property => property.Name is "success" or "errors" or "messages" or "result"
            or "result_info")
        && !merged.HasMap
        && Is(source, success, JsonSchemaType.Boolean)
        && (Is(
            source,
            merged,
            "errors",
            JsonSchemaType.Array,
            out var hasErrors) & Is(source, merged, "messages", JsonSchemaType.Array, out var hasMessages))
        && (hasErrors || hasMessages || merged.FindProperty("result") is not null);

    private bool Is(SchemaSource source, MergedSchema merged, string name, JsonSchemaType type, out bool isThere)
    {
        var property = merged.FindProperty(name);
        isThere = property is not null;
        return property is null || Is(source, property, type);
    }

    private bool Is(SchemaSource source, MergedProperty property, JsonSchemaType type)
    {
        if (property.Parts.Count != 1 || property.Alternatives.Count > 0)
        {
            return Find(source, property, type);
        }

        var key = (property.Parts[0].Pointer, type);
        if (!_known.TryGetValue(key, out var known))
        {
            _known.Add(key, known = Find(source, property, type));
        }

        return known;
    }

    private bool Find(SchemaSource source, MergedProperty property, JsonSchemaType type)
    {
        var resolution = schemas.Resolve(schemas.GetPropertySource(source, property));
        var types = resolution.Source.Alternatives.IsEmpty ? schemas.Merger.Merge(resolution.Source).Types : 0;
        return types == 0 || (types & type) != 0;
    }

    private SchemaUse? Use(SchemaSource owner, List<(SchemaSource Source, MergedSchema Merged)> envelopes, string name)
    {
        var results = new List<SchemaSource>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isNullable = false;
        foreach (var (source, merged) in envelopes)
        {
            if (merged.FindProperty(name) is not { } property)
            {
                isNullable = true;
                continue;
            }

            var propertySource = schemas.GetPropertySource(source, property);
            var resolution = schemas.Resolve(propertySource);
            isNullable |= resolution.Nullable || resolution.NullOnly || !merged.Required.Contains(name);
            if (!resolution.NullOnly && ids.Add(resolution.Source.Id))
            {
                results.Add(propertySource);
            }
        }

        // An envelope that fails carries no result, whatever its schema says: whether null is a value here is for the result's own schema
        // to say.
        return results.Count switch
        {
            0 => null,
            1 when envelopes.Count == 1 => schemas.Use(results[0]),
            1 => schemas.Use(results[0]) is var use && isNullable && envelopes.Exists(one => one.Merged.FindProperty(name) is null)
                ? use with { Nullable = true }
                : use,
            _ => schemas.Use(new SchemaSource { Id = BoundedPointer.Append(owner.Id, "properties", name), Alternatives = [.. results] }),
        };
    }
}
