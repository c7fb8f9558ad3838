using System.Globalization;
using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Resolving;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Schemas.Unions;

/// <summary>Looks at the property that a discriminator names: which values it can have, and of what kind they are.</summary>
internal sealed class DiscriminatorProperty(ISchemas schemas)
{
    /// <summary>
    /// The values that the property of an object is restricted to; <see langword="null"/> when it has any, or the object does not declare
    /// it.
    /// </summary>
    private List<EnumMember>? FindValues(SchemaSource source, MergedSchema merged, string property) =>
        Merge(source, merged, property)?.Enum;

    /// <summary>The only value that a property may have; <see langword="null"/> when it may have several.</summary>
    public EnumMember? FindConstant(SchemaSource source, MergedSchema merged, string property) =>
        FindValues(source, merged, property) is { Count: 1 } values
        && values[0].Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? values[0]
            : null;

    /// <summary>The kind of JSON value that the property has; <see langword="null"/> when the object does not say.</summary>
    public DiscriminatorKind? FindKind(SchemaSource source, MergedSchema merged, string property)
    {
        if (Merge(source, merged, property) is not { } value)
        {
            return null;
        }

        var isInteger = value.Enum is { } values && values.TrueForAll(static one => EnumValues.TryInteger(one.Text, out _));
        return SchemaTypes.Of(value) switch
        {
            JsonSchemaType.String => DiscriminatorKind.String,
            JsonSchemaType.Integer => DiscriminatorKind.Integer,
            JsonSchemaType.Number => isInteger ? DiscriminatorKind.Integer : DiscriminatorKind.Number,
            JsonSchemaType.Boolean => DiscriminatorKind.Boolean,
            _ => null,
        };
    }

    /// <summary>What an object may be named by.</summary>
    /// <param name="source">The object.</param>
    /// <param name="merged">What its schema says.</param>
    /// <param name="property">The discriminator's property.</param>
    /// <param name="name">The name of its component; <see langword="null"/> for none.</param>
    /// <param name="values">The values that a mapping gives it.</param>
    public CaseCandidate MakeCandidate(
        SchemaSource source,
        MergedSchema merged,
        string property,
        string? name,
        IReadOnlyList<string> values)
    {
        var allowed = FindValues(source, merged, property);
        var kind = FindKind(source, merged, property);

        // No text can be the value of a property that has one number: whoever mapped it meant another name for that.
        var possible = kind is { } known ? values.Where(value => Normalize(value, known) is not null).ToList() : values;
        return new CaseCandidate
        {
            Values = possible.Count > 0 ? possible : FindConstant(source, merged, property) is { } constant ? [constant.Text] : values,
            Implied = name is null ? null : FindImplied(name, allowed),
            Allowed = allowed?.ConvertAll(static value => value.Text),
            Kind = kind,
        };
    }

    /// <summary>A value as JSON writes it, without quotes; <see langword="null"/> when there is none of that kind.</summary>
    public static string? Normalize(string value, DiscriminatorKind kind) => kind switch
    {
        DiscriminatorKind.String => value,
        DiscriminatorKind.Boolean => bool.TryParse(value, out var flag) ? (flag ? "true" : "false") : null,
        DiscriminatorKind.Integer =>
            EnumValues.TryInteger(EnumValues.Normalize(value), out var integer) ? integer.ToString(CultureInfo.InvariantCulture) : null,
        _ => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? EnumValues.Normalize(Trim(number))
            : null,
    };

    // Itself, or of the values that the property is restricted to the one that is spelled with the same letters.
    private static string? FindImplied(string name, List<EnumMember>? values)
    {
        if (values is null || values.Exists(value => value.Text == name))
        {
            return name;
        }

        var alike = values.FindAll(value => KeepLetters(value.Text) == KeepLetters(name));
        return alike.Count == 1 ? alike[0].Text : null;
    }

    private static string KeepLetters(string text) => new string([.. text.Where(char.IsLetterOrDigit)]).ToUpperInvariant();

    // Without zeros at the end.
    private static string Trim(decimal number) =>
        number.ToString("G29", CultureInfo.InvariantCulture) is var text && text.IndexOf('E') >= 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : text;

    private MergedSchema? Merge(SchemaSource source, MergedSchema merged, string property)
    {
        if (merged.FindProperty(property) is not { } entry)
        {
            return null;
        }

        var resolution = schemas.Resolve(schemas.GetPropertySource(source, entry));
        return resolution.Source.Parts.IsEmpty ? null : schemas.Merger.Merge(resolution.Source);
    }
}
