using System.Globalization;
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
        writer.Line($"internal sealed class {plan.Name}Codec : UnionCodec<{plan.Name}>");
        using (writer.Braces())
        {
            WriteTexts(writer, plan);
            writer.Line($"public static readonly {plan.Name}Codec Instance = new();\n");
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
            var texts = string.Concat(plan.DiscriminatorValues.Select(value => ", " + Literals.String(value)));
            var make = plan.IsDiscriminatorRaw ? "DiscriminatorTexts.Raw" : "new";
            writer.Line($"internal static readonly DiscriminatorTexts Cases = {make}({Literals.String(name)}{texts});\n");
        }
    }

    private static void WriteTests(SourceWriter writer, UnionPlan plan)
    {
        writer.Line($"private {plan.Name}Codec()");
        var tests = Tests(plan.Tests).ToList();
        writer.Line($"    : base(new CaseTests(){string.Concat(tests.Select(static test => "\n        " + test))})\n{{\n}}");
    }

    private static IEnumerable<string> Tests(CaseTestsPlan plan)
    {
        foreach (var test in plan.Kinds)
        {
            yield return $".Kind({Kinds(test.Kinds)}, {Number(test.Case)})";
        }

        foreach (var test in plan.Discriminators)
        {
            yield return $".Discriminator({test.Union}Codec.Cases, {string.Join(", ", test.Cases.Select(Number))})";
        }

        if (plan.Absent is { } absent)
        {
            yield return $".Absent({Number(absent)})";
        }

        foreach (var test in plan.Records)
        {
            var members = string.Concat(test.Members.Select(Member));
            yield return $".Record({Number(test.Case)}, ModelCodec<{test.Record}>.Instance.Members){members}";
        }

        if (plan.OtherObjects is { } other)
        {
            yield return $".OtherObjects({Number(other.Case)}{(other.Values == JsonKinds.None ? "" : ", " + Kinds(other.Values))})";
        }
    }

    private static string Member(MemberTestPlan test)
    {
        var method = test.Values.IsEmpty ? "Member" : test.IsClosed ? "Constant" : "Listed";
        var values = string.Concat(test.Values.Select(static value => ", " + Literals.String(value)));
        return $".{method}({Number(test.Member)}, {Kinds(test.Kinds)}{values})";
    }

    private static string Kinds(JsonKinds kinds) =>
        string.Join(" | ", kinds.ToString().Split([", "], StringSplitOptions.None).Select(static kind => "JsonKinds." + kind));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void WriteReader(SourceWriter writer, UnionPlan plan)
    {
        writer.Line($"\nprotected override {plan.Name} ReadCase(int index, ref Utf8JsonReader reader) => index switch");
        using (writer.Braces(";"))
        {
            for (var i = 0; i < plan.Cases.Count; i++)
            {
                writer.Line($"{i} => new {plan.Name}({i}, {TypeNames.Codec(plan.Cases[i].Type)}.ReadValue(ref reader)),");
            }

            writer.Line($"_ => new {plan.Name}(-1, JsonRead.Element(ref reader)),");
        }
    }

    private static void WriteWriter(SourceWriter writer, UnionPlan plan)
    {
        writer.Line($"\npublic override void WriteValue(JsonValueWriter writer, {plan.Name} value)");
        using (writer.Braces())
        {
            writer.Line("switch (value.CaseIndex)");
            using (writer.Braces())
            {
                for (var i = 0; i < plan.Cases.Count; i++)
                {
                    var type = plan.Cases[i].Type;
                    writer.Line($"case {i}: {TypeNames.Codec(type)}.WriteValue(writer, ({TypeNames.Of(type)})value.Value); break;");
                }

                writer.Line("default: writer.WriteElement((JsonElement)value.Value); break;");
            }
        }
    }
}
