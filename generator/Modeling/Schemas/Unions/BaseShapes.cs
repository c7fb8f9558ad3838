using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Inheriting;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>
/// Shapes of bases: components with a discriminator that others are composed of, and what the cases of other unions have in common.
/// </summary>
internal sealed class BaseShapes(
    ModelingContext context,
    ISchemas schemas,
    Components components,
    Inheritance inheritance,
    BaseCaseFinder cases,
    ObjectShapes objects)
{
    // A case is named, resolved and merged, and has members of its own.
    private const int CostOfCase = 8;

    /// <summary>Whether the schema's name stands for what is composed of it.</summary>
    public bool IsBase(SchemaSource source) => source is { ComponentName: { } name, IsBaseItself: false } && inheritance.IsBase(name);

    /// <summary>The shape of a base; <see langword="null"/> when there is too much below it.</summary>
    public UnionShape? Build(SchemaSource source, MergedSchema merged)
    {
        // In a chain of bases, each has all that are below it.
        var name = source.ComponentName!;
        if (!context.TrySpend(1, source.Id) || !context.TrySpend(CostOfCase * cases.Find(name).Cases.Count, source.Id))
        {
            // What derives from it needs it all the same.
            return inheritance.IsDerivable(name) ? BuildParent(source, merged) : null;
        }

        var all = cases.Find(name).Cases;
        return inheritance.IsDerivable(name)
            ? BuildParent(source, merged) with { IsParentOnly = false, Cases = [.. all.Select(one => ModelCase(name, one))] }
            : ModelEmpty(name, merged) with { Cases = [.. all.Select(one => ModelForeignCase(name, one))] };
    }

    /// <summary>The shape of a base of which no value is used, but what derives from it.</summary>
    public UnionShape BuildParent(SchemaSource source, MergedSchema merged) =>
        ModelEmpty(source.ComponentName!, merged) with { IsParentOnly = true, Base = objects.ModelRecord(source) };

    /// <summary>The cases with one base in the place of the objects among them, if all of these are composed of it.</summary>
    public List<UnionCase> Join(List<UnionCase> all)
    {
        var found = all.FindAll(static one => one.Types == JsonSchemaType.Object);
        if (!inheritance.IsUsed || found.Count < 2 || found.Count == all.Count
            || !found.TrueForAll(one => one.Source.ComponentName is { } name && inheritance.IsInvolved(name))
            || inheritance.FindCommonBase([.. found.Select(static one => one.Source.ComponentName!)]) is not { } common
            || !inheritance.IsDerivable(common))
        {
            return all;
        }

        var resolution = schemas.Resolve(components.GetSource(common));
        var joined = new UnionCase(resolution.Source, schemas.Merger.Merge(resolution.Source), JsonSchemaType.Object, IsUnion: true)
        {
            Resolution = resolution,
        };
        var rest = all.SkipWhile(one => one != found[0]).Where(static one => one.Types != JsonSchemaType.Object);
        return [.. all.TakeWhile(one => one != found[0]), joined, .. rest];
    }

    private UnionShape ModelEmpty(string name, MergedSchema merged) => new()
    {
        DiscriminatorProperty = cases.Find(name).Property,
        HasDiscriminator = true,
        DiscriminatorKind = cases.Find(name).Kind,
        DiscriminatorRequired = merged.Required.Contains(cases.Find(name).Property),
        DiscriminatorValues = cases.Find(name).Cases.SelectMany(static one => one.Values).ToEquatableArray(),
    };

    /// <summary>
    /// The shape of a base that stands in a list beside what is composed of it. If no value names it, it is the object without any: as
    /// System.Text.Json writes a base that is no derived type of its own.
    /// </summary>
    public SchemaModel WithItself(SchemaModel model) =>
        model is { ComponentName: { } name, Shape: UnionShape { IsParentOnly: false, Base: not null, DefaultCase: null } union }
        && inheritance.IsListed(name) && !union.Cases.Any(one => one.IsItself && one.Schema.Id == model.Id)
            ? model with
            {
                Shape = union with
                {
                    Cases = [.. union.Cases, new UnionCaseModel(new SchemaUse(model.Id, Nullable: false), []) { IsItself = true }],
                    DefaultCase = union.Cases.Count,
                    DiscriminatorRequired = false,
                },
            }
            : model;

    /// <summary>
    /// What the cases of a union have in common: the members of what stands beside them, and of the components that all of them are
    /// composed of.
    /// </summary>
    public ObjectShape ModelCommon(SchemaSource union, IReadOnlyList<UnionCase> all)
    {
        var common = new SortedSet<string>(all[0].Merged.Components.ToArray(), StringComparer.Ordinal);
        foreach (var one in all)
        {
            common.IntersectWith(one.Merged.Components.ToArray());
        }

        if (union.ComponentName is { } own)
        {
            common.Remove(own);
        }

        return objects.ModelRecord(new SchemaSource
        {
            Id = union.Id + "/base",
            Parts = [.. WithoutAlternatives(union.Parts), .. WithoutAlternatives(
                common.SelectMany(name => components.GetSource(name).Parts))],
        });
    }

    private UnionCaseModel ModelCase(string name, BaseCase one)
    {
        var component = components.GetSource(one.Component);
        return one.Component == name
            ? new UnionCaseModel(new SchemaUse(component.Id, Nullable: false), one.Values) { IsItself = true }
            : new UnionCaseModel(schemas.UseAsCase(schemas.Resolve(component)), one.Values) { IsItself = one.IsItself };
    }

    // What does not derive from the base is a case beside it, and the base itself one more.
    private UnionCaseModel ModelForeignCase(string name, BaseCase one)
    {
        var component = components.GetSource(one.Component);
        return one.Component != name && (!one.IsItself || inheritance.IsDerivable(one.Component))
            ? ModelCase(name, one)
            : new UnionCaseModel(schemas.UseAsCase(schemas.Resolve(MakeOwnSource(component))), one.Values);
    }

    private static SchemaSource MakeOwnSource(SchemaSource component) => new()
    {
        Id = component.Id + "/discriminator",
        Parts = component.Parts,
        SuggestedName = component.ComponentName,
        IsBaseItself = true,
    };

    private static IEnumerable<SchemaPart> WithoutAlternatives(IEnumerable<SchemaPart> parts) =>
        parts.Select(static part => part with { Scope = part.Scope | PartScope.WithoutAlternatives });
}
