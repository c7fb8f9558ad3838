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
            foreach (var member in plan.Members)
            {
                writer.WriteLine($"private {TypeNames.Of(member.Type, nullable: true)} {member.Field};");
            }

            foreach (var member in plan.Members)
            {
                writer.WriteLine();
                DocComments.WriteSummary(writer, member.Description);
                if (member.Obsolete)
                {
                    writer.WriteLine("[Obsolete(\"The API has deprecated this parameter.\")]");
                }

                var type = TypeNames.Of(member.Type, nullable: true);
                var name = Identifiers.Escape(member.Name);
                writer.WriteLine($"public {type} {name} {{ get => {member.Field}; init => {member.Field} = value; }}");
            }
        }
    }
}
