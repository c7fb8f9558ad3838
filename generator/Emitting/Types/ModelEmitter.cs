using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints how a record reads, writes and checks its members: the hooks of the runtime's <c>JsonModel</c>.</summary>
internal static class ModelEmitter
{
    /// <summary>The names of the members, and what each of them may be.</summary>
    public static void WriteTable(SourceWriter writer, RecordPlan plan)
    {
        var flags = MemberFlags.Encode(plan.Members.Select(static member => member.Flag));
        var names = string.Concat(plan.Members.Select(member => ", " + Literals.FormatString(member.Wire)));
        writer.WriteLine($"private static readonly ModelMembers s_members = new(typeof({plan.Name}), \"{flags}\"{names});");
    }

    public static void Write(SourceWriter writer, RecordPlan plan)
    {
        writer.WriteLine("protected override ModelMembers MemberTable() => s_members;");
        WriteReader(writer, plan);
        WriteWriter(writer, plan);
        if (!plan.Checks.IsEmpty || plan.Members.Any(member => !member.Checks.IsEmpty))
        {
            writer.WriteLine("\nprotected override void CheckMembers(ArgumentChecks checks)");
            using (writer.WriteBraces())
            {
                foreach (var member in plan.Members)
                {
                    var value = member.Field + (member.Presence == MemberPresence.TriState ? ".ValueOrDefault" : "");
                    CheckEmitter.Write(writer, "checks", Literals.FormatString(member.Wire), value, member.Checks);
                }

                CheckEmitter.Write(writer, "checks", $"ModelCodec<{plan.Name}>.Instance", "this", plan.Checks);
            }
        }
    }

    private static void WriteReader(SourceWriter writer, RecordPlan plan)
    {
        // Without members of its own, a record reads as its base does.
        if (plan.Members.IsEmpty && plan.Rest?.Field is null)
        {
            return;
        }

        var rest = plan.Rest?.Value is { } value ? TypeNames.Of(value, plan.Rest.ValueNullable) : null;
        writer.WriteLine("\nprotected override void ReadMembers(ref MemberReader members, ref Utf8JsonReader reader)");
        using (writer.WriteBraces())
        {
            if (rest is not null)
            {
                writer.WriteLine($"Dictionary<string, {rest}>? rest = null;");
            }

            writer.WriteLine("while (members.Next(ref reader))");
            using (writer.Indent())
            {
                writer.WriteLine("switch (members.Index)");
                using (writer.WriteBraces())
                {
                    for (var i = 0; i < plan.Members.Count; i++)
                    {
                        writer.WriteLine($"case {i}: {plan.Members[i].Field} = {Read(plan.Members[i])}; break;");
                    }

                    writer.WriteLine($"default: {ReadRest(plan.Rest)}; break;");
                }
            }

            if (rest is not null)
            {
                writer.WriteLine($"{plan.Rest!.Field} = rest;");
            }
        }
    }

    private static string Read(MemberPlan member)
    {
        if (member.Discriminator is not null)
        {
            return DiscriminatorEmitter.Read(member);
        }

        var read = member.Reader is { } reader
            ? $"JsonRead.{reader}(ref reader)"
            : $"{TypeNames.FormatCodec(member.Type)}.ReadValue(ref reader)";
        var type = TypeNames.Of(member.Type, nullable: true);
        return member.Presence == MemberPresence.TriState
            ? $"JsonRead.IsNull(ref reader) ? new Optional<{type}>(null) : new Optional<{type}>({read})"
            : read;
    }

    private static string ReadRest(RestPlan? rest) => rest switch
    {
        null => "members.Skip(ref reader)",
        { Field: null } => "KeepUnknown(ref members, ref reader)",
        { Value: null } => $"members.Keep(ref reader, ref {rest.Field})",
        _ => $"members.Keep(ref reader, ref rest, {TypeNames.FormatCodec(rest.Value, rest.ValueNullable)})",
    };

    private static void WriteWriter(SourceWriter writer, RecordPlan plan)
    {
        if (plan.Members.IsEmpty && plan.Rest?.Field is null)
        {
            return;
        }

        writer.WriteLine("\nprotected override void WriteMembers(ref MemberWriter members)");
        using (writer.WriteBraces())
        {
            for (var i = 0; i < plan.Members.Count; i++)
            {
                writer.WriteLine(WriteMember(plan.Members[i], Literals.FormatNumber(i)));
            }

            if (plan.Rest is { Field: { } field } rest)
            {
                var codec = rest.Value is null ? "" : ", " + TypeNames.FormatCodec(rest.Value, rest.ValueNullable);
                writer.WriteLine($"members.WriteRest({field}{codec});");
            }
        }
    }

    /// <summary>One statement a member: what a missing value means, the table of members knows.</summary>
    private static string WriteMember(MemberPlan member, string index) => member.Writing switch
    {
        MemberWriting.Secret => $"members.WriteSecret({index}, {member.Field});",
        MemberWriting.Direct => $"members.Write({index}, {member.Field});",
        _ => $"members.Write({index}, {member.Field}, {TypeNames.FormatCodec(member.Type)});",
    };
}
