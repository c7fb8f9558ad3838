using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Emitting;

/// <summary>Prints a record: its members, equality through the runtime, and how it reads and writes itself.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter writer, RecordPlan plan, FilePlan file)
    {
        DocComments.Write(writer, plan.Doc);
        Attributes(writer, plan);
        writer.Line($"{file.Access} sealed partial record {plan.Name} : {plan.Base}");
        using (writer.Braces())
        {
            ModelEmitter.WriteTable(writer, plan);
            WriteFields(writer, plan, file.Namespace);
            foreach (var member in plan.Members)
            {
                WriteProperty(writer, member);
            }

            if (plan.Rest is { Field: { } field } rest)
            {
                writer.Line();
                DocComments.Summary(writer, rest.Value is null ? "Members that the specification does not name, kept as they came." : "The members that have no property of their own.");
                writer.Line(Property($"{RestType(rest)}?", rest.Name, field));
            }

            WriteEquality(writer, plan.Name);
            ModelEmitter.Write(writer, plan);
        }
    }

    public static void Attributes(SourceWriter writer, TypePlan plan)
    {
        if (plan.Obsolete)
        {
            writer.Line("[Obsolete(\"The API has deprecated this type.\")]");
        }

        if (plan.IsJson)
        {
            writer.Line("[JsonConverter(typeof(JsonCodecFactory))]");
        }
    }

    private static void WriteFields(SourceWriter writer, RecordPlan plan, string @namespace)
    {
        foreach (var member in plan.Members)
        {
            writer.Line($"private {Type(member)} {member.Field}{Initializer(member, @namespace)};");
        }

        if (plan.Rest is { Field: { } field } rest)
        {
            writer.Line($"private {RestType(rest)}? {field};");
        }
    }

    private static void WriteProperty(SourceWriter writer, MemberPlan member)
    {
        writer.Line();
        DocComments.Write(writer, member.Doc);
        if (member.Obsolete)
        {
            writer.Line("[Obsolete(\"The API has deprecated this member.\")]");
        }

        var required = member.Presence is MemberPresence.Required or MemberPresence.RequiredNullable && member.Constant is null ? "required " : "";
        writer.Line(Property(required + Type(member), Identifiers.Escape(member.Name), member.Field));
    }

    private static string Property(string type, string name, string field) =>
        $"public {type} {name} {{ get => {field}; init => {field} = value; }}";

    private static string RestType(RestPlan rest) =>
        rest.Value is null ? "UnknownMembers" : $"IReadOnlyDictionary<string, {TypeNames.Of(rest.Value, rest.ValueNullable)}>";

    private static string Type(MemberPlan member) => member.Presence switch
    {
        MemberPresence.Required => TypeNames.Of(member.Type),
        MemberPresence.TriState => $"Optional<{TypeNames.Of(member.Type, nullable: true)}>",
        _ => TypeNames.Of(member.Type, nullable: true),
    };

    /// <summary>The only value that a member can have. Its enum may be called like another member of the record: hence the full name.</summary>
    private static string Initializer(MemberPlan member, string @namespace) => (member.Constant, member.Type) switch
    {
        (null, _) => "",
        ({ } constant, NamedType type) => $" = global::{@namespace}.{type.Name}.{constant}",
        var (constant, _) => $" = {Literals.String(constant)}",
    };

    /// <summary>What the compiler would write out for each member.</summary>
    public static void WriteEquality(SourceWriter writer, string name) => writer.Line($"""

        public bool Equals({name}? other) => EqualMembers(other);
        public override int GetHashCode() => base.GetHashCode();
        protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
        """);
}
