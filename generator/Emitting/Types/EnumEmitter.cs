using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints an enum, and for the JSON context how its codec is made.</summary>
internal static class EnumEmitter
{
    private const int WiresPerLine = 8;

    public static void Write(SourceWriter writer, EnumPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        RecordEmitter.WriteAttributes(writer, plan);
        writer.WriteLine($"{access} enum {plan.Name}{(plan.IsNumber ? " : long" : "")}");
        using (writer.WriteBraces())
        {
            foreach (var member in plan.Members)
            {
                if (member.Description is { } description)
                {
                    DocComments.WriteSummary(writer, description);
                }

                writer.WriteLine(plan.IsNumber ? $"{member.Name} = {FormatConstant(member.Wire)}," : $"{member.Name},");
            }
        }
    }

    /// <summary>The expression for the codec, which the first call makes.</summary>
    public static string FormatCodec(EnumEntry plan) => $"EnumCodec<{plan.Name}>.Of({FormatWires(plan)})";

    private static string FormatWires(EnumEntry plan)
    {
        var wires = plan.Wires.Select(wire => plan.IsNumber ? FormatConstant(wire) : Literals.FormatString(wire)).ToList();
        var lines = new List<string>();
        for (var i = 0; i < wires.Count; i += WiresPerLine)
        {
            lines.Add(string.Join(", ", wires.Skip(i).Take(WiresPerLine)));
        }

        var list = string.Join(",\n    ", lines);
        return plan.IsNumber ? $"EnumWire.Number, {list}" : list;
    }

    private static string FormatConstant(string number) => Literals.FormatNumber(new NumberLiteral(number, ScalarKind.Int64));
}
