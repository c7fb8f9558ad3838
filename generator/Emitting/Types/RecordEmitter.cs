using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints a record: its members, equality through the runtime, and how it reads and writes itself.</summary>
internal static class RecordEmitter
{
    /// <param name="writer">Receives the code.</param>
    /// <param name="plan">The record.</param>
    /// <param name="type">The type that the record is: itself, or the union that it is the base of.</param>
    /// <param name="file">The file that it stands in.</param>
    public static void Write(SourceWriter writer, RecordPlan plan, TypePlan type, FilePlan file)
    {
        DocComments.Write(writer, plan.Doc);
        WriteAttributes(writer, type);
        var modifier = plan.IsAbstract ? "abstract " : plan.IsBase ? "" : "sealed ";
        writer.WriteLine($"{file.Access} {modifier}partial record {plan.Name} : {plan.Base}");
        using (writer.WriteBraces())
        {
            if (!plan.IsAbstract)
            {
                ModelEmitter.WriteTable(writer, plan);
            }

            foreach (var member in plan.Members.Where(static member => member.Discriminator is not null))
            {
                DiscriminatorEmitter.WriteTable(writer, member.Discriminator!);
            }

            WriteFields(writer, plan, file.Namespace);
            DiscriminatorEmitter.WriteConstructor(writer, plan, file.Namespace);
            foreach (var member in plan.Members)
            {
                WriteProperty(writer, member);
            }

            if (plan.Rest is { Field: { } field } rest)
            {
                writer.WriteLine();
                DocComments.WriteSummary(writer, rest.Value is null
                    ? "Members that the specification does not name, kept as they came."
                    : "The members that have no property of their own.");
                writer.WriteLine($"public {FormatRestType(rest)}? {rest.Name} {{ get => {field}; init => {field} = value; }}");
            }

            if (plan.Json is { } json)
            {
                writer.WriteLine();
                DocComments.WriteSummary(writer, "The whole JSON.");
                writer.WriteLine($"public JsonElement {json} => ToElement();");
            }

            WriteEquality(writer, plan);
            if (!plan.IsAbstract)
            {
                ModelEmitter.Write(writer, plan);
            }
        }
    }

    public static void WriteAttributes(SourceWriter writer, TypePlan plan)
    {
        if (plan.Obsolete)
        {
            writer.WriteLine("[Obsolete(\"The API has deprecated this type.\")]");
        }

        if (plan.IsJson)
        {
            writer.WriteLine("[JsonConverter(typeof(JsonCodecFactory))]");
        }
    }

    private static void WriteFields(SourceWriter writer, RecordPlan plan, string @namespace)
    {
        foreach (var member in plan.Members.Where(static member => !member.IsInherited))
        {
            var access = plan.IsBase ? "private protected" : "private";
            var value = plan.IsBase && member.Discriminator is not null ? "" : FormatInitializer(member, @namespace);
            var (before, after) = GetAround(member);
            writer.WriteLine($"{access} {before}{TypeNames.Of(member.Type)}{after} {member.Field}{value};");
        }

        if (plan.Rest is { Field: { } field } rest)
        {
            writer.WriteLine($"private {FormatRestType(rest)}? {field};");
        }
    }

    private static void WriteProperty(SourceWriter writer, MemberPlan member)
    {
        var (before, after) = GetAround(member);
        var declaration = member.Discriminator is null ? null
            : DiscriminatorEmitter.FormatProperty(member, before + TypeNames.Of(member.Type) + after);
        if (declaration is null && (member.Discriminator is not null || member.IsInherited))
        {
            return;
        }

        writer.WriteLine();
        DocComments.Write(writer, member.Doc);
        if (member.Obsolete)
        {
            writer.WriteLine("[Obsolete(\"The API has deprecated this member.\")]");
        }

        if (declaration is not null)
        {
            writer.WriteLine(declaration);
            return;
        }

        writer.Write($"public {(member.IsRequired ? "required " : "")}{before}{TypeNames.Of(member.Type)}{after} ");
        writer.WriteLine($"{Identifiers.Escape(member.Name)} {{ get => {member.Field}; init => {member.Field} = value; }}");
    }

    private static string FormatRestType(RestPlan rest) =>
        rest.Value is null ? "UnknownMembers" : $"IReadOnlyDictionary<string, {TypeNames.Of(rest.Value, rest.ValueNullable)}>";

    /// <summary>What stands around the type of a member.</summary>
    private static (string Before, string After) GetAround(MemberPlan member) => member.Presence switch
    {
        MemberPresence.Required => ("", ""),
        MemberPresence.TriState => ("Optional<", "?>"),
        _ => ("", "?"),
    };

    /// <summary>
    /// The only value that a member can have. Its enum may be called like another member of the record: hence the full name.
    /// </summary>
    private static string FormatInitializer(MemberPlan member, string @namespace) => (member.Constant, member.Type) switch
    {
        _ when member.Discriminator is { Value: not null } => " = " + DiscriminatorEmitter.FormatValue(member, @namespace),
        (null, _) => "",
        ({ } constant, NamedType type) => $" = global::{@namespace}.{type.Name}.{constant}",
        var (constant, _) => $" = {Literals.FormatString(constant)}",
    };

    /// <summary>
    /// What the compiler would write out for each member; and the contract, since each member that it makes by itself carries attributes.
    /// </summary>
    private static void WriteEquality(SourceWriter writer, RecordPlan plan)
    {
        var (modifier, sameType) = plan.IsBase ? ("virtual ", "base.Equals(other) && ") : ("", "");
        writer.WriteLine($"""

            protected override Type EqualityContract => typeof({plan.Name});
            public {modifier}bool Equals({plan.Name}? other) => {sameType}EqualMembers(other);
            public override int GetHashCode() => base.GetHashCode();
            protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
            """);
    }
}
