using System.Globalization;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans the members that name the case which a record is: their types, and who says their values.</summary>
internal sealed class DiscriminatorPlanner(PlanContext context, TypeMapper types)
{
    /// <summary>Whether a discriminator must be there; one that is not declared need not.</summary>
    public static MemberPresence ChoosePresence(PropertyModel? declared) =>
        declared is { Required: true } ? MemberPresence.Required : MemberPresence.Optional;

    /// <summary>The type of a discriminator.</summary>
    /// <param name="values">The discriminator.</param>
    /// <param name="all">All values that the property must be able to have.</param>
    /// <param name="declared">The property, as the object declares it; <see langword="null"/> when it does not.</param>
    /// <param name="isBase">
    /// Whether the object is the base of the cases: what a case alone says in an enum of one value is no type of its own.
    /// </param>
    /// <param name="open">Whether a response carries it.</param>
    public DiscriminatorType ChooseType(CaseValues values, IEnumerable<string> all, PropertyModel? declared, bool isBase, bool open)
    {
        var shape = declared is null ? null : context.Schemas[declared.Schema.Id].Shape;
        if (shape is EnumShape enumeration && (isBase || enumeration.Values.Count > 1)
            && all.All(value => FindMember(enumeration, value) is not null))
        {
            return new DiscriminatorType(types.Map(declared!.Schema, open), enumeration);
        }

        return new DiscriminatorType(values.Kind switch
        {
            DiscriminatorKind.Integer or DiscriminatorKind.Number
                when shape is NumberShape && types.Map(declared!.Schema, open) is ScalarType mapped => mapped,
            DiscriminatorKind.Integer => new ScalarType(ScalarKind.Int64),
            DiscriminatorKind.Number => new ScalarType(ScalarKind.Double),
            DiscriminatorKind.Boolean => new ScalarType(ScalarKind.Boolean),
            _ => new ScalarType(ScalarKind.String),
        });
    }

    /// <summary>How the discriminator of a case has its value.</summary>
    /// <param name="values">The discriminator.</param>
    /// <param name="own">The property, as the case declares it.</param>
    /// <param name="type">The type of the member.</param>
    /// <param name="scope">The names that are taken in the record.</param>
    public DiscriminatorPlan Plan(CaseValues values, PropertyModel? own, DiscriminatorType type, NameScope scope)
    {
        var isTable = values.Unions.Count > 1;
        return new DiscriminatorPlan
        {
            Access = ChooseAccess(values, own),
            Value = values.Values.Count == 0 ? null
                : type.Enum is { } enumeration ? FindMember(enumeration, values.Values[0])
                : values.Values[0],
            Values = isTable ? values.Values.ToEquatableArray() : EquatableArray<string>.Empty,
            Table = isTable ? scope.Take("s_" + Identifiers.ToCamel(Identifiers.ToPascalCase(values.Property, "Member"))) : null,
            Ranges = values.Unions.Select(union => ChooseRange(union, values)).ToEquatableArray(),
            IsRaw = values.Kind != DiscriminatorKind.String,
        };
    }

    /// <summary>How the case that the spec does not know has its value.</summary>
    public DiscriminatorPlan PlanUnknown(string union, DiscriminatorKind kind, bool isRequired) => new()
    {
        Access = isRequired ? DiscriminatorAccess.Given : DiscriminatorAccess.Other,
        Ranges = [new DiscriminatorRange(context.TypeNames[union], 0, 0)],
        IsRaw = kind != DiscriminatorKind.String,
    };

    private DiscriminatorAccess ChooseAccess(CaseValues values, PropertyModel? own) => values.Values.Count switch
    {
        0 when values.TakesOthers => DiscriminatorAccess.Other,
        0 when !values.IsDefault => DiscriminatorAccess.Given,
        0 or 1 => DiscriminatorAccess.Fixed,

        // Values that the case itself lists mean different things: it cannot be known which one is meant.
        _ when own is { Required: true } && context.Schemas[own.Schema.Id].Shape is EnumShape enumeration
            && values.Values.Count(value => FindMember(enumeration, value) is not null) > 1 => DiscriminatorAccess.Given,
        _ => DiscriminatorAccess.Choice,
    };

    private DiscriminatorRange ChooseRange(string union, CaseValues values)
    {
        var all = ((UnionShape)context.Schemas[union].Shape).DiscriminatorValues.ToList();
        var indexes = values.Values.Select(value => all.IndexOf(value)).Where(static index => index >= 0).ToList();
        var name = context.TypeNames[context.Schemas.GetCanonical(union)];
        return new DiscriminatorRange(name, indexes.Count == 0 ? 0 : indexes.Min(), indexes.Count);
    }

    private static string? FindMember(EnumShape enumeration, string value) =>
        EnumPlanner.PlanMembers(enumeration).Find(member => member.Wire == value)?.Name;
}
