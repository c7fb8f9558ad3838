using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>
/// Prints the codec of a union that holds a value of one of its cases: what tells them apart, and how each is read and written.
/// </summary>
internal static class UnionCodecEmitter
{
    public static void Write(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"internal sealed class {plan.Name}Codec : UnionCodec<{plan.Name}>");
        using (writer.WriteBraces())
        {
            WriteTexts(writer, plan);
            writer.WriteLine($"public static readonly {plan.Name}Codec Instance = new();\n");
            WriteTests(writer, plan);
            WriteReader(writer, plan);
            WriteWriter(writer, plan);
        }
    }

    /// <summary>The texts of a discriminator; other unions that the union is a case of use them, too.</summary>
    public static void WriteTexts(SourceWriter writer, UnionPlan plan)
    {
        if (plan.Discriminator is { } name)
        {
            var texts = string.Concat(plan.DiscriminatorValues.Select(value => ", " + Literals.FormatString(value)));
            var make = plan.IsDiscriminatorRaw ? "DiscriminatorTexts.Raw" : "new";
            writer.WriteLine($"internal static readonly DiscriminatorTexts Cases = {make}({Literals.FormatString(name)}{texts});\n");
        }
    }

    private static void WriteTests(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"private {plan.Name}Codec()");
        var tests = GetTests(plan.Tests).ToList();
        writer.WriteLine($"    : base(new CaseTests(){string.Concat(tests.Select(static test => "\n        " + test))})\n{{\n}}");
    }

    private static IEnumerable<string> GetTests(CaseTestsPlan plan)
    {
        foreach (var test in plan.Kinds)
        {
            yield return $".Kind({FormatKinds(test.Kinds)}, {Literals.FormatNumber(test.Case)})";
        }

        foreach (var test in plan.Discriminators)
        {
            yield return $".Discriminator({test.Union}Codec.Cases, {string.Join(", ", test.Cases.Select(Literals.FormatNumber))})";
        }

        if (plan.Absent is { } absent)
        {
            yield return $".Absent({Literals.FormatNumber(absent)})";
        }

        foreach (var test in plan.Records)
        {
            var members = string.Concat(test.Members.Select(FormatMember));
            yield return $".Record({Literals.FormatNumber(test.Case)}, ModelCodec<{test.Record}>.Instance.Members){members}";
        }

        if (plan.OtherObjects is { } other)
        {
            var values = other.Values == JsonKinds.None ? "" : ", " + FormatKinds(other.Values);
            yield return $".OtherObjects({Literals.FormatNumber(other.Case)}{values})";
        }
    }

    private static string FormatMember(MemberTestPlan test)
    {
        var method = test.Values.IsEmpty ? "Member" : test.IsClosed ? "Constant" : "Listed";
        var values = string.Concat(test.Values.Select(static value => ", " + Literals.FormatString(value)));
        return $".{method}({Literals.FormatNumber(test.Member)}, {FormatKinds(test.Kinds)}{values})";
    }

    private static string FormatKinds(JsonKinds kinds) =>
        string.Join(" | ", kinds.ToString().Split([", "], StringSplitOptions.None).Select(static kind => "JsonKinds." + kind));

    private static void WriteReader(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"\nprotected override {plan.Name} ReadCase(int index, ref Utf8JsonReader reader) => index switch");
        using (writer.WriteBraces(";"))
        {
            for (var i = 0; i < plan.Cases.Count; i++)
            {
                writer.WriteLine($"{i} => new {plan.Name}({i}, {TypeNames.FormatCodec(plan.Cases[i].Type)}.ReadValue(ref reader)),");
            }

            writer.WriteLine($"_ => new {plan.Name}(-1, JsonRead.Element(ref reader)),");
        }
    }

    private static void WriteWriter(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"\npublic override void WriteValue(JsonValueWriter writer, {plan.Name} value)");
        using (writer.WriteBraces())
        {
            writer.WriteLine("switch (value.CaseIndex)");
            using (writer.WriteBraces())
            {
                for (var i = 0; i < plan.Cases.Count; i++)
                {
                    var type = plan.Cases[i].Type;
                    writer.WriteLine(
                        $"case {i}: {TypeNames.FormatCodec(type)}.WriteValue(writer, ({TypeNames.Of(type)})value.Value); break;");
                }

                writer.WriteLine("default: writer.WriteElement((JsonElement)value.Value); break;");
            }
        }
    }
}
