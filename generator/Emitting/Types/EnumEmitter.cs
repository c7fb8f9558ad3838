using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints an enum and its codec.</summary>
internal static class EnumEmitter
{
    private const int WiresPerLine = 8;

    public static void Write(SourceWriter writer, EnumPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        RecordEmitter.Attributes(writer, plan);
        writer.Line($"{access} enum {plan.Name}{(plan.IsNumber ? " : long" : "")}");
        using (writer.Braces())
        {
            foreach (var member in plan.Members)
            {
                if (member.Description is { } description)
                {
                    DocComments.Summary(writer, description);
                }

                writer.Line(plan.IsNumber ? $"{member.Name} = {Constant(member.Wire)}," : $"{member.Name},");
            }
        }

        writer.Line();
        writer.Line($$"""
            internal static class {{plan.Name}}Codec
            {
                public static readonly EnumCodec<{{plan.Name}}> Instance = new({{Wires(plan)}});
            }
            """);
    }

    private static string Wires(EnumPlan plan)
    {
        var wires = plan.Members.Select(member => plan.IsNumber ? Constant(member.Wire) : Literals.String(member.Wire)).ToList();
        var lines = new List<string>();
        for (var i = 0; i < wires.Count; i += WiresPerLine)
        {
            lines.Add(string.Join(", ", wires.Skip(i).Take(WiresPerLine)));
        }

        var list = string.Join(",\n        ", lines);
        return plan.IsNumber ? $"EnumWire.Number, new long[] {{ {list} }}" : list;
    }

    private static string Constant(string number) => number == "-9223372036854775808" ? "long.MinValue" : number;
}
