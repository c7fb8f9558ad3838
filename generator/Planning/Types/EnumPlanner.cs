using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans an enum: a member for each value.</summary>
internal static class EnumPlanner
{
    public static EnumPlan Plan(SchemaModel schema, EnumShape shape, string name)
    {
        return new EnumPlan
        {
            Name = name,
            Doc = new DocPlan(schema.Description.Or(DocText.Of(schema.Title))),
            Obsolete = schema.Deprecated,
            IsNumber = shape.Kind == EnumValueKind.Integer,
            Members = PlanMembers(shape).ToEquatableArray(),
        };
    }

    /// <summary>The members of an enum, in the document's order.</summary>
    public static List<EnumMemberPlan> PlanMembers(EnumShape shape)
    {
        var scope = new NameScope();
        return [.. shape.Values.Select(value =>
            new EnumMemberPlan(ChooseMemberName(value, scope), value.Value, PlanDescription(value.Description)))];
    }

    private static DocLine? PlanDescription(DocText text) => text.IsNone ? null : new DocLine(text, DocForm.Plain);

    private static string ChooseMemberName(EnumValueModel value, NameScope scope)
    {
        if (value.NameOverride is { } name && Identifiers.ToPascalCase(name, "") is { Length: > 0 } given)
        {
            return scope.Take(Identifiers.IsValid(name) && char.IsUpper(name[0]) && name.IndexOf('_') < 0 ? name : given);
        }

        return scope.Take(Identifiers.ToPascalCase(value.Value, "Empty"), Identifiers.SpellOut(value.Value, "Empty"));
    }
}
