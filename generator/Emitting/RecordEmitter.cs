using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Emitting;

/// <summary>Prints a record: its members, and equality and text through the runtime.</summary>
internal static class RecordEmitter
{
    private const int MaxHashed = 4;

    public static void Write(SourceWriter writer, RecordPlan plan, string @namespace, string access)
    {
        DocComments.Write(writer, plan.Doc);
        Attributes(writer, plan);
        writer.Line($"{access} sealed partial record {plan.Name}{(plan.Base is { } type ? " : " + type : "")}");
        using (writer.Braces())
        {
            for (var i = 0; i < plan.Members.Count; i++)
            {
                WriteMember(writer, plan.Members[i], isFirst: i == 0, @namespace);
            }

            if (plan.Rest is { } rest)
            {
                writer.Line();
                DocComments.Summary(writer, rest.Value is null ? "Members that the specification does not name, kept as they came." : "The members that have no property of their own.");
                writer.Line($"public {RestType(rest)}? {rest.Name} {{ get; init; }}");
            }

            writer.Line();
            WriteEquality(writer, plan);
            writer.Line($"\n{(plan.Base is null ? "private" : "protected override")} bool PrintMembers(StringBuilder builder) => ModelText.Print(builder, this, {plan.Name}Codec.Instance);");
        }
    }

    private static void WriteMember(SourceWriter writer, MemberPlan member, bool isFirst, string @namespace)
    {
        // What is documented stands on its own; bare members stand together.
        if (!isFirst && (member.Doc.Summary is not null || member.Obsolete))
        {
            writer.Line();
        }

        DocComments.Write(writer, member.Doc);
        if (member.Obsolete)
        {
            writer.Line("[Obsolete(\"The API has deprecated this member.\")]");
        }

        writer.Line($"public {Declaration(member)} {Identifiers.Escape(member.Name)} {{ get; init; }}{Initializer(member, @namespace)}");
    }

    /// <summary>A few members are enough for a good hash code, and the cheap ones that are always there are the best.</summary>
    private static IEnumerable<string> HashedNames(RecordPlan plan)
    {
        var hashed = plan.Members
            .OrderBy(member => member.Type is ListType or MapType or ScalarType { Kind: ScalarKind.Element })
            .ThenBy(member => member.Presence is not (MemberPresence.Required or MemberPresence.RequiredNullable) || member.Constant is not null)
            .Take(MaxHashed)
            .Select(member => Identifiers.Escape(member.Name))
            .ToList();
        return hashed.Count == 0 && plan.Rest is { } rest ? [rest.Name] : hashed;
    }

    public static void Attributes(SourceWriter writer, TypePlan plan)
    {
        if (plan.Obsolete)
        {
            writer.Line("[Obsolete(\"The API has deprecated this type.\")]");
        }

        if (plan.IsJson)
        {
            writer.Line($"[JsonConverter(typeof({plan.Name}Codec))]");
        }
    }

    public static string RestType(RestPlan rest) =>
        rest.Value is null ? "UnknownMembers" : $"IReadOnlyDictionary<string, {TypeNames.Of(rest.Value, rest.ValueNullable)}>";

    private static string Declaration(MemberPlan member) => member.Presence switch
    {
        MemberPresence.Required when member.Constant is not null => TypeNames.Of(member.Type),
        MemberPresence.Required => "required " + TypeNames.Of(member.Type),
        MemberPresence.RequiredNullable => "required " + TypeNames.Of(member.Type, nullable: true),
        MemberPresence.TriState => $"Optional<{TypeNames.Of(member.Type, nullable: true)}>",
        _ => TypeNames.Of(member.Type, nullable: true),
    };

    /// <summary>The only value that a member can have. Its enum may be called like another member of the record: hence the full name.</summary>
    private static string Initializer(MemberPlan member, string @namespace) => (member.Constant, member.Type) switch
    {
        (null, _) => "",
        ({ } constant, NamedType type) => $" = global::{@namespace}.{type.Name}.{constant};",
        var (constant, _) => $" = {Literals.String(constant)};",
    };

    private static void WriteEquality(SourceWriter writer, RecordPlan plan)
    {
        var names = plan.Members.Select(member => Identifiers.Escape(member.Name)).ToList();
        if (plan.Rest is { } rest)
        {
            names.Add(rest.Name);
        }

        writer.Line($"public bool Equals({plan.Name}? other) => (object)this == other || (other is not null{(names.Count == 0 ? ");" : "")}");
        using (writer.Indent())
        {
            for (var i = 0; i < names.Count; i++)
            {
                writer.Line($"&& ValueEquality.Equals({names[i]}, other.{names[i]}){(i == names.Count - 1 ? ");" : "")}");
            }
        }

        writer.Line();
        writer.Line("public override int GetHashCode()");
        using (writer.Braces())
        {
            writer.Line("var hash = new HashBuilder();");
            foreach (var name in HashedNames(plan))
            {
                writer.Line($"hash.Add({name});");
            }

            writer.Line("return hash.ToHashCode();");
        }
    }
}
