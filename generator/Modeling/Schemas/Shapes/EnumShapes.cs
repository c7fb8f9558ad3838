using System.Text.Json;
using Microsoft.OpenApi;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Shapes;

/// <summary>Shapes of schemas that list their values.</summary>
internal static class EnumShapes
{
    /// <summary>The shape of the values; <see langword="null"/> when they do not fit the types, or the plain type says as much.</summary>
    public static SchemaShape? TryBuild(ModelingContext context, SchemaSource source, MergedSchema merged, JsonSchemaType types)
    {
        var values = merged.Enum!;
        switch (types)
        {
            case JsonSchemaType.String:
                return Of(EnumValueKind.String, values);

            case JsonSchemaType.Integer
                or JsonSchemaType.Number when values.TrueForAll(static value => EnumValues.TryInteger(value.Text, out _)):
                return Of(EnumValueKind.Integer, values);

            case JsonSchemaType.Number when values.TrueForAll(static value => value.Kind == JsonValueKind.Number):
            case JsonSchemaType.Boolean when values.TrueForAll(static value => value.Text is "true" or "false"):
                return null;

            case JsonSchemaType.Object or JsonSchemaType.Array when values.TrueForAll(value => value.Type == types):
                return null;

            case JsonSchemaType.Boolean or JsonSchemaType.Integer or JsonSchemaType.Number or JsonSchemaType.Object or JsonSchemaType.Array:
                context.Report(ModelingDiagnosticIds.EnumOnWrongType, GetPointer(source), TypeNames.Of(types));
                return null;

            default:
                context.Report(ModelingDiagnosticIds.MixedEnum, GetPointer(source), TypeNames.Of(types));
                return new AnyShape(UntypedCause.MixedTypes);
        }
    }

    private static EnumShape Of(EnumValueKind kind, List<EnumMember> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new EnumShape(kind, [.. values
            .Where(value => seen.Add(value.Text))
            .Select(static value => new EnumValueModel(value.Text, value.Name, value.Description))]);
    }

    private static string GetPointer(SchemaSource source) =>
        source.Parts.IsEmpty ? source.Id : source.Parts[source.Parts.Count - 1].Pointer;
}
