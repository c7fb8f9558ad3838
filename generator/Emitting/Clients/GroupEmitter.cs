using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints a group of operations: an interface that users can substitute, and its implementation.</summary>
internal static class GroupEmitter
{
    public static void Write(SourceWriter writer, GroupPlan plan, string access)
    {
        DocComments.WriteSummary(writer, plan.Names.Description);
        writer.WriteLine($"{access} interface {plan.Names.Interface}");
        using (writer.WriteBraces())
        {
            for (var i = 0; i < plan.Methods.Count; i++)
            {
                if (i > 0)
                {
                    writer.WriteLine();
                }

                MethodEmitter.WriteDeclarations(writer, plan.Methods[i]);
            }
        }

        writer.WriteLine();
        writer.WriteLine($"internal sealed class {plan.Names.Class} : {plan.Names.Interface}");
        using (writer.WriteBraces())
        {
            writer.WriteLine($"private readonly ApiTransport _transport;\n\n"
                + $"internal {plan.Names.Class}(ApiTransport transport) => _transport = transport;");
            foreach (var method in plan.Methods)
            {
                writer.WriteLine();
                MethodEmitter.WriteImplementation(writer, method, isCalledDirectly: false);
            }
        }
    }
}
