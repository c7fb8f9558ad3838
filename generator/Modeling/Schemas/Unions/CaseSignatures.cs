using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>What tells objects apart that are cases of a union. One object may be a case of many.</summary>
internal sealed class CaseSignatures(ISchemas schemas, IShapes shapes, DiscriminatorProperty properties)
{
    private readonly Dictionary<MergedSchema, string> _signatures = [];
    private readonly Dictionary<MergedSchema, EquatableArray<(string Name, string? Id, SchemaShape? Shape)>> _properties = [];

    /// <summary>
    /// The names of its members, whether they are required, and their constants and types: objects that differ in these can be told apart.
    /// </summary>
    public string Format(UnionCase one)
    {
        if (!_signatures.TryGetValue(one.Merged, out var signature))
        {
            signature = string.Join("\n", one.Merged.Properties
                .Select(property => property.Name
                    + "\t"
                    + one.Merged.Required.Contains(property.Name)
                    + "\t"
                    + properties.FindConstant(one.Source, one.Merged, property.Name)?.Text
                    + "\t"
                    + TypeOf(one, property))
                .OrderBy(static line => line, StringComparer.Ordinal));
            _signatures.Add(one.Merged, signature);
        }

        return signature;
    }

    private string TypeOf(UnionCase one, MergedProperty property) =>
        TypeNames.Of(schemas.Summaries.Of(property.Parts[property.Parts.Count - 1]).Types);

    /// <summary>
    /// What the properties hold: the same where two cases have the same schemas, or texts, numbers and booleans that are alike.
    /// </summary>
    public EquatableArray<(string Name, string? Id, SchemaShape? Shape)> GetProperties(UnionCase one)
    {
        if (!_properties.TryGetValue(one.Merged, out var properties))
        {
            properties = one.Merged.Properties
                .OrderBy(static property => property.Name, StringComparer.Ordinal)
                .Select(Describe)
                .ToEquatableArray();
            _properties.Add(one.Merged, properties);
        }

        return properties;

        (string, string?, SchemaShape?) Describe(MergedProperty property)
        {
            var source = schemas.Resolve(schemas.GetPropertySource(one.Source, property)).Source;
            return SchemaTypes.IsScalar(schemas.Merger.Merge(source))
                ? (property.Name, null, shapes.ModelShape(source))
                : (property.Name, source.Id, null);
        }
    }
}
