using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the class of an operation's optional parameters.</summary>
internal static class OptionsEmitter
{
    public static void Write(SourceWriter writer, OptionsPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        writer.WriteLine($"{access} sealed partial class {plan.Name} : ApiCallOptions");
        using (writer.WriteBraces())
        {
            for (var i = 0; i < plan.Members.Count; i++)
            {
                if (i > 0)
                {
                    writer.WriteLine();
                }

                var member = plan.Members[i];
                DocComments.WriteSummary(writer, member.Description);
                if (member.Obsolete)
                {
                    writer.WriteLine("[Obsolete(\"The API has deprecated this parameter.\")]");
                }

                var type = TypeNames.Of(member.Type, nullable: true);
                writer.WriteLine($"public {type} {Identifiers.Escape(member.Name)} {{ get; init; }}");
            }
        }
    }
}
