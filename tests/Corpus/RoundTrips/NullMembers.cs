using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;

namespace Specwright.Corpus.RoundTrips;

/// <summary>
/// Tells the members in which <c>null</c> and absence are one: those that only responses carry, and those whose schema names no type.
/// </summary>
internal sealed class NullMembers(PlanContext plan)
{
    /// <summary>Whether the member at a pointer within a value of the schema may be read as absent when it is <c>null</c>.</summary>
    public bool MayVanish(string id, string pointer)
    {
        var owners = new List<SchemaModel> { plan.Schemas[id] };
        var segments = pointer.Split('/').Skip(1).ToArray();
        for (var i = 0; i < segments.Length - 1; i++)
        {
            owners = [.. owners.SelectMany(Cases).SelectMany(one => Step(one, segments[i])).Select(use => plan.Schemas[use.Id])];
        }

        return owners.SelectMany(Cases).Any(owner => owner.Shape is ObjectShape shape
            && shape.Properties.Any(property => property.Name == segments[^1]
                && (property.AdmitsNull || (property.Schema.Nullable && (property.ReadOnly || !plan.Schemas.InRequest(owner.Id))))));
    }

    private static IEnumerable<SchemaUse> Step(SchemaModel owner, string name) => owner.Shape switch
    {
        ArrayShape array => [array.Items],
        MapShape map => [map.Values],
        ObjectShape shape => shape.Properties.Where(property => property.Name == name).Select(static property => property.Schema) is var own
            && own.Any() ? own : shape.AdditionalProperties is { } rest ? [rest] : [],
        _ => [],
    };

    private IEnumerable<SchemaModel> Cases(SchemaModel schema) =>
        schema.Shape is UnionShape union ? union.Cases.SelectMany(one => Cases(plan.Schemas[one.Schema.Id])) : [schema];
}
