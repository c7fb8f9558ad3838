using System.Globalization;
using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Emitting;

/// <summary>Prints a record's codec: one loop that reads, one list of statements that writes.</summary>
internal static class CodecEmitter
{
    public static void Write(SourceWriter writer, RecordPlan plan, string access)
    {
        writer.Line($"[EditorBrowsable(EditorBrowsableState.Never)]\n{access} sealed class {plan.Name}Codec : JsonCodec<{plan.Name}>");
        using (writer.Braces())
        {
            writer.Line($"public static readonly {plan.Name}Codec Instance = new();\n");
            WriteNames(writer, plan);
            writer.Line($"\npublic override {plan.Name} ReadValue(ref Utf8JsonReader reader)");
            using (writer.Braces())
            {
                WriteReader(writer, plan);
            }

            writer.Line($"\npublic override void WriteValue(Utf8JsonWriter writer, {plan.Name} value)");
            using (writer.Braces())
            {
                WriteWriter(writer, plan);
            }

            if (plan.Members.Any(member => !member.Checks.IsEmpty))
            {
                writer.Line($"\npublic override void Check({plan.Name} value, ArgumentChecks checks)");
                using (writer.Braces())
                {
                    foreach (var member in plan.Members)
                    {
                        var value = "value." + Identifiers.Escape(member.Name) + (member.Presence == MemberPresence.TriState ? ".ValueOrDefault" : "");
                        CheckEmitter.Write(writer, "checks", Literals.String(member.Wire), value, member.Checks);
                    }
                }
            }
        }
    }

    private static void WriteNames(SourceWriter writer, RecordPlan plan)
    {
        var flags = string.Concat(plan.Members.Select(Flag));
        writer.Line($"internal static readonly ModelMembers Members = new({Literals.String(plan.Name)}, \"{flags}\"{string.Concat(plan.Members.Select(member => ", " + Literals.String(member.Wire)))});");
    }

    /// <summary>What the runtime needs to know of a member: <c>ModelMembers</c> says what the letters mean.</summary>
    private static char Flag(MemberPlan member)
    {
        var passes = member.Presence == MemberPresence.TriState || member.Type is ScalarType { Kind: ScalarKind.Element };
        var flag = member.Presence switch
        {
            MemberPresence.Required => passes ? 'V' : 'r',
            MemberPresence.RequiredNullable => 'R',
            MemberPresence.OptionalNullable => 'n',
            _ => passes ? 'v' : 'o',
        };
        return member.ReadOnly && "onv".IndexOf(flag) is >= 0 and var index ? "ONW"[index] : member.Secret ? "sSpqxX"["rRonvV".IndexOf(flag)] : flag;
    }

    private static void WriteReader(SourceWriter writer, RecordPlan plan)
    {
        foreach (var member in plan.Members)
        {
            writer.Line($"{LocalType(member)} {Identifiers.Escape(member.Local)} = default;");
        }

        if (plan.Rest is { } rest)
        {
            writer.Line(rest.Value is null ? "UnknownMembers? unknown = null;" : $"Dictionary<string, {TypeNames.Of(rest.Value, rest.ValueNullable)}>? unknown = null;");
        }

        writer.Line("var members = new MemberReader(Members, ref reader);\nwhile (members.Next(ref reader))");
        using (writer.Braces())
        {
            writer.Line("switch (members.Index)");
            using (writer.Braces())
            {
                for (var i = 0; i < plan.Members.Count; i++)
                {
                    writer.Line($"case {i}: {Identifiers.Escape(plan.Members[i].Local)} = {Read(plan.Members[i])}; break;");
                }

                writer.Line($"default: {ReadRest(plan.Rest)} break;");
            }
        }

        writer.Line("members.End(ref reader);");
        WriteResult(writer, plan);
    }

    private static void WriteResult(SourceWriter writer, RecordPlan plan)
    {
        if (plan.Members.IsEmpty && plan.Rest is null)
        {
            writer.Line($"return new {plan.Name}();");
            return;
        }

        writer.Line($"return new {plan.Name}");
        using (writer.Braces(";"))
        {
            foreach (var member in plan.Members)
            {
                var forgive = member.Presence == MemberPresence.Required && !member.Type.IsValueType ? "!" : "";
                writer.Line($"{Identifiers.Escape(member.Name)} = {Identifiers.Escape(member.Local)}{forgive},");
            }

            if (plan.Rest is { } rest)
            {
                writer.Line($"{rest.Name} = unknown,");
            }
        }
    }

    private static string LocalType(MemberPlan member) => member.Presence switch
    {
        MemberPresence.TriState => $"Optional<{TypeNames.Of(member.Type, nullable: true)}>",
        MemberPresence.Required when member.Type.IsValueType => TypeNames.Of(member.Type),
        _ => TypeNames.Of(member.Type, nullable: true),
    };

    private static string Read(MemberPlan member)
    {
        var read = member.Type is ScalarType { Kind: var kind } && ScalarReader(kind) is { } reader
            ? $"JsonRead.{reader}(ref reader)"
            : $"{TypeNames.Codec(member.Type)}.ReadValue(ref reader)";
        var type = TypeNames.Of(member.Type, nullable: true);
        return member.Presence == MemberPresence.TriState ? $"JsonRead.IsNull(ref reader) ? new Optional<{type}>(null) : new Optional<{type}>({read})" : read;
    }

    private static string? ScalarReader(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Secret => "String",
        ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double or ScalarKind.Decimal => kind.ToString(),
        _ => null,
    };

    private static string ReadRest(RestPlan? rest) => rest switch
    {
        null => "members.Skip(ref reader);",
        { Value: null } => "members.Keep(ref reader, ref unknown);",
        _ => $"RestMembers.Keep(ref reader, ref unknown, {TypeNames.Codec(rest.Value, rest.ValueNullable)});",
    };

    private static void WriteWriter(SourceWriter writer, RecordPlan plan)
    {
        writer.Line("writer.WriteStartObject();");
        for (var i = 0; i < plan.Members.Count; i++)
        {
            writer.Line(WriteMember(plan.Members[i], i.ToString(CultureInfo.InvariantCulture)));
        }

        if (plan.Rest is { } rest)
        {
            writer.Line(rest.Value is null
                ? $"UnknownMembers.Write(writer, value.{rest.Name});"
                : $"RestMembers.Write(writer, value.{rest.Name}, {TypeNames.Codec(rest.Value, rest.ValueNullable)});");
        }

        writer.Line("writer.WriteEndObject();");
    }

    /// <summary>One statement a member: what a missing value means, the table of members knows.</summary>
    private static string WriteMember(MemberPlan member, string index)
    {
        var value = "value." + Identifiers.Escape(member.Name);
        var isTriState = member.Presence == MemberPresence.TriState;
        return member.Type switch
        {
            ScalarType { Kind: ScalarKind.Secret } when isTriState => $"if ({value}.HasValue) {{ JsonWrite.Secret(writer, Members[{index}], {value}.Value); }}",
            ScalarType { Kind: ScalarKind.Secret } => $"Members.WriteSecret(writer, {index}, {value});",
            ScalarType { Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 } when !isTriState => $"Members.Write(writer, {index}, {value});",
            _ when isTriState && member.Secret => $"if ({value}.HasValue && !Members.IsHidden(writer, {index})) {{ JsonWrite.Member(writer, Members[{index}], {value}, {TypeNames.Codec(member.Type)}); }}",
            _ when isTriState => $"JsonWrite.Member(writer, Members[{index}], {value}, {TypeNames.Codec(member.Type)});",
            _ => $"Members.Write(writer, {index}, {value}, {TypeNames.Codec(member.Type)});",
        };
    }
}
