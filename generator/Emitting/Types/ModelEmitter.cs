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
        var make = HasRest(plan) ? "ModelMembers.WithRest" : "new";
        writer.Write($"private static readonly ModelMembers s_members = {make}(\"{flags}\"");
        foreach (var member in plan.Members)
        {
            writer.Write($", {Literals.FormatString(member.Wire)}");
        }

        writer.WriteLine(");");
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
        var count = plan.Members.Count + (HasRest(plan) ? 1 : 0);
        if (count == 0)
        {
            writer.WriteLine($"{Header} => members.Next(s_members);");
            return;
        }

        writer.WriteLine($"\n{Header}");
        using (writer.WriteBraces())
        {
            writer.WriteLine("while (members.Next(s_members))");
            using (writer.Indent())
            {
                if (count == 1)
                {
                    WriteVisit(writer, plan, 0);
                    writer.WriteLine(";");
                    return;
                }

                writer.WriteLine("switch (members.Index)");
                using (writer.WriteBraces())
                {
                    for (var i = 0; i < plan.Members.Count; i++)
                    {
                        writer.Write($"case {i}: ");
                        WriteVisit(writer, plan, i);
                        writer.WriteLine("; break;");
                    }

                    if (HasRest(plan))
                    {
                        writer.Write($"default: ");
                        WriteVisit(writer, plan, plan.Members.Count);
                        writer.WriteLine("; break;");
                    }
                }
            }
        }
    }

    /// <summary>
    /// One statement a member, to read, write and compare it: what a missing value means, the table of members knows. Behind the members
    /// comes what takes the rest.
    /// </summary>
    private static void WriteVisit(SourceWriter writer, RecordPlan plan, int index)
    {
        if (index == plan.Members.Count)
        {
            writer.Write($"members.Rest(ref {plan.Rest!.Field}");
            if (plan.Rest.Value is { } value)
            {
                writer.Write($", {TypeNames.FormatCodec(value, plan.Rest.ValueNullable)}");
            }

            writer.Write($")");
            return;
        }

        var member = plan.Members[index];
        switch (member.Visit)
        {
            case var _ when member.Discriminator is not null:
                writer.Write($"{DiscriminatorEmitter.Visit(member)}");
                break;
            case MemberVisit.Secret:
                writer.Write($"members.Secret(ref {member.Field})");
                break;
            case MemberVisit.Direct:
                writer.Write($"members.Value(ref {member.Field})");
                break;
            case var visit:
                var codec = TypeNames.FormatCodec(member.Type, visit == MemberVisit.NullableCodec);
                writer.Write($"members.Value(ref {member.Field}, {codec})");
                break;
        }
    }
}
