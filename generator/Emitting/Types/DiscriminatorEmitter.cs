using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints what is particular about the members that name the case which a record is.</summary>
internal static class DiscriminatorEmitter
{
    /// <summary>The record's own table of its values, where several unions have it as a case.</summary>
    public static void WriteTable(SourceWriter writer, DiscriminatorPlan plan)
    {
        if (plan.Table is { } table)
        {
            var texts = string.Concat(plan.Values.Select(value => ", " + Literals.FormatString(value)));
            var make = plan.IsRaw ? "DiscriminatorTexts.Raw" : "new DiscriminatorTexts";
            var others = string.Join(", ", plan.Ranges.Select(range => range.Union + "Codec.Cases"));
            writer.WriteLine($"private static readonly DiscriminatorTexts {table} = {make}(\"\"{texts}).Among({others});");
        }
    }

    /// <summary>The constructor, if the record must set what a base declares.</summary>
    public static void WriteConstructor(SourceWriter writer, RecordPlan plan, string @namespace)
    {
        if (plan.IsAbstract)
        {
            writer.WriteLine($"\nprivate protected {plan.Name}()\n{{\n}}");
            return;
        }

        var values = plan.InitialMembers.Select(member => $"{member.Field} = {FormatValue(member, @namespace)};").ToList();
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        DocComments.WriteSummary(writer, "Makes a record that names its case.");
        if (values.Count == 1)
        {
            writer.WriteLine($"public {plan.Name}() => {values[0]}");
            return;
        }

        writer.WriteLine($"public {plan.Name}()");
        using (writer.WriteBraces())
        {
            values.ForEach(value => writer.WriteLine(value));
        }
    }

    /// <summary>The property: who makes a record sets it only where there is something to say.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">The type of the property.</param>
    /// <returns><see langword="null"/> if the record adds nothing to what its base declares.</returns>
    public static string? FormatProperty(MemberPlan member, string type)
    {
        var plan = member.Discriminator!;
        var name = Identifiers.Escape(member.Name);
        if (plan.Access == DiscriminatorAccess.Fixed)
        {
            return member.IsInherited ? null : $"public {type} {name} => {member.Field};";
        }

        var modifiers = (member.IsInherited ? "new " : "") + (plan.Access == DiscriminatorAccess.Given ? "required " : "");
        var value = member.Type.IsValueType && type.EndsWith("?", StringComparison.Ordinal)
            ? $"value is {{ }} some ? {FormatCall("Require", "some", member)} : value"
            : FormatCall("Require", "value", member);
        return $"public {modifiers}{type} {name} {{ get => {member.Field}; init => {member.Field} = {value}; }}";
    }

    /// <summary>The expression that visits the member.</summary>
    public static string Visit(MemberPlan member) => FormatCall("Visit", $"ref members, ref {member.Field}", member);

    /// <summary>The record that <c>value</c> is, with a value of the union's own in its discriminator.</summary>
    public static string FormatWithCase(UnionPlan plan, int index, MemberPlan member)
    {
        var (first, count) = (plan.Cases[index].FirstDiscriminatorValue, plan.Cases[index].DiscriminatorValues.Count);
        var codec = TypeNames.FormatCodec(member.Type);
        var property = Identifiers.Escape(member.Name);
        var own = $"value with {{ {property} = {plan.Name}Codec.Cases.Value({first}, {codec}) }}";
        return $"{plan.Name}Codec.Cases.Has(value.{property}, {first}, {count}, {codec}) ? value : {own}";
    }

    /// <summary>The value that a new record has.</summary>
    public static string FormatValue(MemberPlan member, string @namespace) => (member.Discriminator!.Value, member.Type) switch
    {
        (null, _) => "default!",
        ({ } value, NamedType type) => $"global::{@namespace}.{type.Name}.{value}",
        ({ } value, ScalarType { Kind: ScalarKind.String }) => Literals.FormatString(value),
        ({ } value, ScalarType { Kind: ScalarKind.Boolean }) => value,
        ({ } value, ScalarType number) => Literals.FormatNumber(new NumberLiteral(value, number.Kind)),
        var (value, _) => value,
    };

    private static string FormatCall(string method, string value, MemberPlan member)
    {
        var plan = member.Discriminator!;
        var (table, first, count) = plan.Table is { } own ? (own, 0, plan.Values.Count)
            : (plan.Ranges[0].Union + "Codec.Cases", plan.Ranges[0].First, plan.Ranges[0].Count);
        var codec = member.Type is ScalarType { Kind: ScalarKind.String } ? "" : ", " + TypeNames.FormatCodec(member.Type);
        return $"{table}.{method}({value}, {Literals.FormatNumber(first)}, {Literals.FormatNumber(count)}{codec})";
    }
}
