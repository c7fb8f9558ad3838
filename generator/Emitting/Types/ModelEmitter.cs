using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>
/// Prints how a record visits its members, to read, write and compare them, and how it checks them: the hooks of the runtime's
/// <c>JsonModel</c>.
/// </summary>
internal static class ModelEmitter
{
    /// <summary>The names of the members, and what each of them may be.</summary>
    public static void WriteTable(SourceWriter writer, RecordPlan plan)
    {
        var flags = MemberFlags.Encode(plan.Members.Select(static member => member.Flag));
        var names = string.Concat(plan.Members.Select(member => ", " + Literals.FormatString(member.Wire)));
        var make = HasRest(plan) ? "ModelMembers.WithRest" : "new";
        writer.WriteLine($"private static readonly ModelMembers s_members = {make}(\"{flags}\"{names});");
    }

    public static void Write(SourceWriter writer, RecordPlan plan)
    {
        WriteVisitor(writer, plan);
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

    private static bool HasRest(RecordPlan plan) => plan.Rest?.Field is not null;

    private static void WriteVisitor(SourceWriter writer, RecordPlan plan)
    {
        const string Header = "protected override void VisitMembers(ref MemberVisitor members)";
        var visits = plan.Members.Select(Visit).ToList();
        if (plan.Rest is { Field: { } field } rest)
        {
            var codec = rest.Value is null ? "" : ", " + TypeNames.FormatCodec(rest.Value, rest.ValueNullable);
            visits.Add($"members.Rest(ref {field}{codec})");
        }

        if (visits.Count == 0)
        {
            writer.WriteLine($"{Header} => members.Next(s_members);");
            return;
        }

        writer.WriteLine("\n" + Header);
        using (writer.WriteBraces())
        {
            writer.WriteLine("while (members.Next(s_members))");
            using (writer.Indent())
            {
                if (visits.Count == 1)
                {
                    writer.WriteLine($"{visits[0]};");
                    return;
                }

                writer.WriteLine("switch (members.Index)");
                using (writer.WriteBraces())
                {
                    for (var i = 0; i < visits.Count; i++)
                    {
                        writer.WriteLine(i < plan.Members.Count ? $"case {i}: {visits[i]}; break;" : $"default: {visits[i]}; break;");
                    }
                }
            }
        }
    }

    /// <summary>One statement a member, to read, write and compare it: what a missing value means, the table of members knows.</summary>
    private static string Visit(MemberPlan member) => member.Visit switch
    {
        _ when member.Discriminator is not null => DiscriminatorEmitter.Visit(member),
        MemberVisit.Secret => $"members.Secret(ref {member.Field})",
        MemberVisit.Direct => $"members.Value(ref {member.Field})",
        var visit => $"members.Value(ref {member.Field}, {TypeNames.FormatCodec(member.Type, visit == MemberVisit.NullableCodec)})",
    };
}
