using System.Text.Json;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Schemas;

/// <summary>A property that has another constant in each case of a union, and names the case as a discriminator does.</summary>
/// <param name="Name">The property.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Values">The value of each case; none for the case that lacks the property.</param>
internal sealed record ConstantProperty(string Name, DiscriminatorKind Kind, List<EquatableArray<string>> Values)
{
    /// <summary>Finds the first such property. One case may lack it, if the others have all that it has: a base, beside what derives from it.</summary>
    public static ConstantProperty? Find(List<UnionCase> members, DiscriminatorProperty properties)
    {
        if (members.Exists(static one => one.IsUnion))
        {
            return null;
        }

        // If the first case is the one that lacks it, the second has it.
        foreach (var property in members.Take(2).SelectMany(static one => one.Merged.Properties).Select(static property => property.Name).Distinct(StringComparer.Ordinal))
        {
            if (Find(members, properties, property) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The union of these cases.</summary>
    public UnionShape Shape(List<UnionCaseModel> cases, MergedSchema union, ObjectShape common) => new()
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
            if (!one.Merged.PropertiesByName.ContainsKey(property) && lack++ == 0 && one.Merged.Properties.TrueForAll(own => members.TrueForAll(other => other.Merged.PropertiesByName.ContainsKey(own.Name))))
            {
                values.Add(EquatableArray<string>.Empty);
            }
            else if (one.Merged.Required.Contains(property) && properties.Constant(one.Source, one.Merged, property) is { } constant && taken.Add(constant.Text))
            {
                kinds.Add(constant.Kind == JsonValueKind.False ? JsonValueKind.True : constant.Kind);
                values.Add([constant.Text]);
            }
            else
            {
                return null;
            }
        }

        return lack == members.Count || kinds.Count != 1 ? null : new ConstantProperty(property, KindOf(kinds.Single(), values), values);
    }

    private static DiscriminatorKind KindOf(JsonValueKind kind, List<EquatableArray<string>> values) => kind switch
    {
        JsonValueKind.String => DiscriminatorKind.String,
        JsonValueKind.Number => values.SelectMany(static all => all).All(static value => EnumValues.TryInteger(value, out _)) ? DiscriminatorKind.Integer : DiscriminatorKind.Number,
        _ => DiscriminatorKind.Boolean,
    };
}
