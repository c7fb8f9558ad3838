using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>A property that has another constant in each case of a union, and names the case as a discriminator does.</summary>
/// <param name="Name">The property.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Values">The value of each case; none for the case that lacks the property.</param>
internal sealed record ConstantProperty(string Name, DiscriminatorKind Kind, List<EquatableArray<string>> Values)
{
    /// <summary>
    /// Finds the first such property. One case may lack it, if the others have all that it has: a base, beside what derives from it.
    /// </summary>
    public static ConstantProperty? Find(List<UnionCase> members, DiscriminatorProperty properties)
    {
        if (members.Exists(static one => one.IsUnion))
        {
            return null;
        }

        // If the first case is the one that lacks it, the second has it.
        var names = members.Take(2).SelectMany(static one => one.Merged.Properties).Select(static property => property.Name);
        foreach (var property in names.Distinct(StringComparer.Ordinal))
        {
            if (Find(members, properties, property) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The union of these cases.</summary>
    public UnionShape ModelShape(List<UnionCaseModel> cases, MergedSchema union, ObjectShape common) => new()
    {
        Cases = cases.ToEquatableArray(),
        DiscriminatorProperty = Name,
        DiscriminatorKind = Kind,
        DiscriminatorValues = Values.SelectMany(static values => values).ToEquatableArray(),
        DiscriminatorRequired = union.Required.Contains(Name) || Values.TrueForAll(static values => !values.IsEmpty),
        DefaultCase = Values.FindIndex(static values => values.IsEmpty) is >= 0 and var index ? index : null,
        DefaultTakesOthers = Values.Exists(static values => values.IsEmpty),
        Base = common,
    };

    private static ConstantProperty? Find(List<UnionCase> members, DiscriminatorProperty properties, string property)
    {
        var kinds = new HashSet<JsonValueKind>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<EquatableArray<string>>(members.Count);
        var lack = 0;
        foreach (var one in members)
        {
            var merged = one.Merged;
            if (merged.FindProperty(property) is null && lack++ == 0 && HasNoOther(merged, members))
            {
                values.Add(EquatableArray<string>.Empty);
            }
            else if (merged.Required.Contains(property)
                && properties.FindConstant(one.Source, merged, property) is { } constant
                && taken.Add(constant.Text))
            {
                kinds.Add(constant.Kind == JsonValueKind.False ? JsonValueKind.True : constant.Kind);
                values.Add([constant.Text]);
            }
            else
            {
                return null;
            }
        }

        // Serializers name derived types by texts or numbers: true beside nothing tells an answer from another, but no type from its base.
        return lack == members.Count || kinds.Count != 1 || (lack > 0 && kinds.Contains(JsonValueKind.True))
            ? null
            : new ConstantProperty(property, KindOf(kinds.Single(), values), values);
    }

    private static bool HasNoOther(MergedSchema merged, List<UnionCase> members) =>
        merged.Properties.TrueForAll(own => members.TrueForAll(other => other.Merged.FindProperty(own.Name) is not null));

    private static DiscriminatorKind KindOf(JsonValueKind kind, List<EquatableArray<string>> values) => kind switch
    {
        JsonValueKind.String => DiscriminatorKind.String,
        JsonValueKind.Number when values.TrueForAll(static all => all.All(static value => EnumValues.TryInteger(value, out _))) =>
            DiscriminatorKind.Integer,
        JsonValueKind.Number => DiscriminatorKind.Number,
        _ => DiscriminatorKind.Boolean,
    };
}
