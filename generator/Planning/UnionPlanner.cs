using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans a union: its cases and their names, and what tells them apart.</summary>
internal sealed class UnionPlanner(PlanContext context, TypeMapper types)
{
    // What is put before a case's name to name a member: none of these may come out as the type's name.
    private static readonly string[] s_prefixes = ["TryGet", "From"];

    private readonly CaseTestsPlanner _tests = new(context, types);

    public UnionPlan Plan(SchemaModel schema, UnionShape shape, string name)
    {
        var scope = new NameScope(ReservedNames.UnionMembers, s_prefixes.Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => name.Substring(prefix.Length)));
        var inResponse = context.Schemas.InResponse(schema.Id);
        return new UnionPlan
        {
            Name = name,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title),
            Obsolete = schema.Deprecated,
            Discriminator = shape.DiscriminatorProperty,
            IsBase = context.Unions.IsBase(schema.Id),
            Tests = _tests.Plan(shape, name, inResponse),
            UnknownName = "Unknown" + name,
            Cases = shape.Cases.Select(unionCase => Case(unionCase, scope, inResponse)).ToEquatableArray(),
        };
    }

    private UnionCasePlan Case(UnionCaseModel model, NameScope scope, bool inResponse)
    {
        var type = types.Map(model.Schema, inResponse);
        return new UnionCasePlan { Name = scope.Take(CaseName(type)), Type = type, DiscriminatorValues = model.DiscriminatorValues };
    }

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
}
