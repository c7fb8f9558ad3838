using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints a class of response headers: a property each, which reads the header through the runtime.</summary>
internal static class HeadersEmitter
{
    public static void Write(SourceWriter writer, HeadersPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        writer.Line($"{access} sealed partial class {plan.Name} : TypedHeaders");
        using (writer.Braces())
        {
            DocComments.Summary(writer, "Makes headers that tests set.");
            writer.Line($"public {plan.Name}()\n{{\n}}\n");
            DocComments.Summary(writer, "Reads the headers of a response.");
            writer.Line($"public {plan.Name}(ApiResponse response)\n    : base(response)\n{{\n}}");
            foreach (var member in plan.Members)
            {
                writer.Line();
                DocComments.Summary(writer, member.Description ?? $"The header {member.Wire}.");
                if (member.Obsolete)
                {
                    writer.Line("[Obsolete(\"The API has deprecated this header.\")]");
                }

                writer.Line($"public {Type(member)}? {Identifiers.Escape(member.Name)}");
                using (writer.Braces())
                {
                    writer.Line($"get => {Value(member)};\ninit => Set({Literals.String(member.Wire)}, value);");
                }
            }
        }
    }

    private static string Type(HeaderPlan member) => member.Reading switch
    {
        HeaderReading.QuotedList or HeaderReading.JsonList or HeaderReading.Lines => $"IReadOnlyList<{TypeNames.Of(member.Type)}>",
        _ => TypeNames.Of(member.Type),
    };

    private static string Value(HeaderPlan member)
    {
        var name = Literals.String(member.Wire);
        return member.Reading switch
        {
            HeaderReading.Text or HeaderReading.Lines => $"{member.Reading}({name})",
            HeaderReading.QuotedList or HeaderReading.JsonList => $"{member.Reading}({name}, {TypeNames.Codec(member.Type)})",
            _ => $"{member.Reading}({name}, {TypeNames.Codec(member.Type, nullable: member.Type.IsValueType)})",
        };
    }
}
