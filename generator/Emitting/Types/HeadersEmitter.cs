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
        writer.WriteLine($"{access} sealed partial class {plan.Name} : TypedHeaders");
        using (writer.WriteBraces())
        {
            DocComments.WriteSummary(writer, "Makes headers that tests set.");
            writer.WriteLine($"public {plan.Name}()\n{{\n}}\n");
            DocComments.WriteSummary(writer, "Reads the headers of a response.");
            writer.WriteLine($"public {plan.Name}(ApiResponse response)\n    : base(response)\n{{\n}}");
            foreach (var member in plan.Members)
            {
                writer.WriteLine();
                DocComments.WriteSummary(writer, member.Description);
                if (member.Obsolete)
                {
                    writer.WriteLine("[Obsolete(\"The API has deprecated this header.\")]");
                }

                writer.WriteLine($"public {FormatType(member)}? {Identifiers.Escape(member.Name)}");
                using (writer.WriteBraces())
                {
                    writer.WriteLine($"get => {FormatValue(member)};\ninit => Set({Literals.FormatString(member.Wire)}, value);");
                }
            }
        }
    }

    private static string FormatType(HeaderPlan member) => member.Reading switch
    {
        HeaderReading.QuotedList or HeaderReading.JsonList or HeaderReading.Lines => $"IReadOnlyList<{TypeNames.Of(member.Type)}>",
        _ => TypeNames.Of(member.Type),
    };

    private static string FormatValue(HeaderPlan member)
    {
        var name = Literals.FormatString(member.Wire);
        return member.Reading switch
        {
            HeaderReading.Text or HeaderReading.Lines => $"{member.Reading}({name})",
            HeaderReading.QuotedList or HeaderReading.JsonList => $"{member.Reading}({name}, {TypeNames.FormatCodec(member.Type)})",
            _ => $"{member.Reading}({name}, {TypeNames.FormatCodec(member.Type, nullable: member.Type.IsValueType)})",
        };
    }
}
