using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans a union: its cases and their names, and what tells them apart.</summary>
internal sealed class UnionPlanner(PlanContext context, TypeMapper types, RecordPlanner records)
{
    // What is put before a case's name to name a member: none of these may come out as the type's name.
    private static readonly string[] s_prefixes = ["TryGet", "From"];

    private readonly CaseTestsPlanner _tests = new(context, types, records);

    public UnionPlan Plan(SchemaModel schema, UnionShape shape, string name)
    {
        var scope = new NameScope(
            ReservedNames.UnionMembers,
            s_prefixes.Where(prefix => name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => name.Substring(prefix.Length)));
        var inResponse = context.Schemas.InResponse(schema.Id);
        return new UnionPlan
        {
            Name = name,
            Doc = new DocPlan(schema.Description.Or(DocText.Of(schema.Title))),
            Obsolete = schema.Deprecated,
            Discriminator = shape.DiscriminatorProperty,
            DiscriminatorValues = shape.DiscriminatorValues,
            IsDiscriminatorRaw = shape.DiscriminatorKind != DiscriminatorKind.String,
            DefaultCase = shape.DefaultCase,
            DefaultTakesOthers = shape.DefaultTakesOthers,
            IsBase = context.Unions.IsBase(schema.Id),
            Record = context.Unions.IsBase(schema.Id) ? records.PlanBase(schema) : null,
            Unknown = context.Unions.IsBase(schema.Id) && !shape.IsParentOnly && !shape.DefaultTakesOthers
                ? records.PlanUnknown(schema)
                : null,
            IsParentOnly = shape.IsParentOnly,
            Tests = _tests.Plan(shape, name, inResponse),
            Cases = UnionCases.Complete(shape.Cases.Select(one =>
                PlanCase(one, scope, inResponse, context.Unions.IsBase(schema.Id) ? null : shape.DiscriminatorProperty))),
        };
    }

    private UnionCasePlan PlanCase(UnionCaseModel model, NameScope scope, bool inResponse, string? discriminator)
    {
        var type = model.IsItself
            ? new NamedType(context.TypeNames[context.Schemas.GetCanonical(model.Schema.Id)], NamedKind.Record)
            : types.Map(model.Schema, inResponse);
        return new UnionCasePlan
        {
            Name = scope.Take(ChooseCaseName(type)),
            Type = type,
            DiscriminatorValues = model.DiscriminatorValues,
            DiscriminatorMember = discriminator is null ? null : FindAmbiguousMember(model, discriminator),
        };
    }

    // A record that other unions have as a case, too, may have a value that means nothing here.
    private MemberPlan? FindAmbiguousMember(UnionCaseModel model, string discriminator)
    {
        var values = context.Unions.ValuesOf(model.Schema.Id).FirstOrDefault(one => one.Property == discriminator);
        return values is null || model.DiscriminatorValues.IsEmpty || values.Values.Count <= model.DiscriminatorValues.Count
            ? null
            : records.PlanCase(model)?.Members.FirstOrDefault(member => member.Wire == discriminator);
    }

    /// <summary>What a case of the type is called.</summary>
    public static string ChooseCaseName(TypeRef type) => type switch
    {
        NamedType named => named.Name,
        ListType list => ChooseCaseName(list.Item) + "List",
        MapType map => ChooseCaseName(map.Value) + "Map",
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
