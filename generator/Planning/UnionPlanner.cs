using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans a union: its cases, and what tells them apart.</summary>
internal sealed class UnionPlanner(PlanContext context, TypeMapper types)
{
    // What is put before a case's name to name a member: none of these may come out as the type's name.
    private static readonly string[] s_prefixes = ["TryGet", "From"];

    public UnionPlan Plan(SchemaModel schema, UnionShape shape, string name)
    {
        var scope = new NameScope(ReservedNames.UnionMembers, s_prefixes.Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => name.Substring(prefix.Length)));
        var inResponse = context.Schemas.InResponse(schema.Id);
        var takesTexts = !shape.Cases.Any(unionCase => Shape(context.Schemas[unionCase.Schema.Id].Shape) == JsonShape.String);
        return new UnionPlan
        {
            Name = name,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title),
            Obsolete = schema.Deprecated,
            Discriminator = shape.DiscriminatorProperty,
            IsBase = context.Unions.IsBase(schema.Id),
            UnknownName = "Unknown" + name,
            Cases = shape.Cases.Select(unionCase => Case(unionCase, scope, inResponse, takesTexts)).ToEquatableArray(),
        };
    }

    private UnionCasePlan Case(UnionCaseModel model, NameScope scope, bool inResponse, bool takesTexts)
    {
        var type = types.Map(model.Schema, inResponse);
        var schema = context.Schemas[model.Schema.Id];
        return new UnionCasePlan
        {
            Name = scope.Take(CaseName(type)),
            Type = type,
            Shape = Shape(schema.Shape),
            OtherShape = takesTexts && type is ScalarType { Reading: not NumberReading.Number } ? JsonShape.String : null,
            DiscriminatorValues = model.DiscriminatorValues,
            Members = schema.Shape is ObjectShape obj
                ? obj.Properties.Select(property => new UnionMemberPlan(property.Name, property.Required && !property.WriteOnly, Values(property))).ToEquatableArray()
                : EquatableArray<UnionMemberPlan>.Empty,
        };
    }

    /// <summary>The texts of a member that is always one of very few: what often names a case without a discriminator saying so.</summary>
    private EquatableArray<string> Values(PropertyModel property) =>
        property.Required && context.Schemas[property.Schema.Id].Shape is EnumShape { Kind: EnumValueKind.String, Values.Count: 1, IsOpen: false } constant
            ? constant.Values.Select(value => value.Value).ToEquatableArray()
            : EquatableArray<string>.Empty;

    /// <summary>What a case of the type is called.</summary>
    public static string CaseName(TypeRef type) => type switch
    {
        NamedType named => named.Name,
        ListType list => CaseName(list.Item) + "List",
        MapType map => CaseName(map.Value) + "Map",
        ScalarType { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt32 or ScalarKind.UInt64 } => "Integer",
        ScalarType { Kind: ScalarKind.Double or ScalarKind.Single or ScalarKind.Decimal } => "Number",
        ScalarType { Kind: ScalarKind.Element } => "Json",
        ScalarType { Kind: ScalarKind.Date or ScalarKind.DateTimeDate } => "Date",
        ScalarType { Kind: ScalarKind.DateTimeOffset } => "DateTime",
        ScalarType { Kind: ScalarKind.Base64 } => "Bytes",
        ScalarType { Kind: ScalarKind.Secret } => "String",
        ScalarType scalar => scalar.Kind.ToString(),
        _ => "Value",
    };

    private static JsonShape Shape(SchemaShape shape) => shape switch
    {
        NumberShape or EnumShape { Kind: EnumValueKind.Integer } => JsonShape.Number,
        BooleanShape => JsonShape.Boolean,
        ArrayShape => JsonShape.Array,
        ObjectShape or MapShape or UnionShape or AnyShape => JsonShape.Object,
        _ => JsonShape.String,
    };
}
