using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>
/// Prints a discriminated union: the record that its cases derive from, the case that keeps what is unknown, and the codec.
/// </summary>
internal static class BaseRecordEmitter
{
    public static void Write(SourceWriter writer, UnionPlan plan, FilePlan file)
    {
        RecordEmitter.Write(writer, plan.Record!, plan, file);
        writer.WriteLine();
        if (plan.IsParentOnly)
        {
            writer.WriteLine($"internal static class {plan.Name}Codec");
            using (writer.WriteBraces())
            {
                UnionCodecEmitter.WriteTexts(writer, plan);
            }

            return;
        }

        if (plan.Unknown is { } unknown)
        {
            RecordEmitter.Write(writer, unknown, unknown, file);
            writer.WriteLine();
        }

        WriteCodec(writer, plan);
    }

    private static void WriteCodec(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"internal sealed class {plan.Name}Codec : BaseCodec<{plan.Name}>");
        using (writer.WriteBraces())
        {
            UnionCodecEmitter.WriteTexts(writer, plan);
            writer.WriteLine($$"""
                public static readonly {{plan.Name}}Codec Instance = new();

                public override {{plan.Name}} ReadValue(ref Utf8JsonReader reader) => Cases.Find(reader) switch
                """);
            using (writer.WriteBraces(";"))
            {
                var text = 0;
                foreach (var item in plan.Cases)
                {
                    foreach (var _ in item.DiscriminatorValues)
                    {
                        writer.WriteLine($"{text++} => {Read(item.Type)},");
                    }
                }

                if (plan.DefaultCase is { } index)
                {
                    writer.WriteLine($"{(plan.DefaultTakesOthers ? "_" : "-2")} => {Read(plan.Cases[index].Type)},");
                }

                if (plan.Unknown is { } unknown)
                {
                    writer.WriteLine($"_ => ModelCodec<{unknown.Name}>.Instance.ReadValue(ref reader),");
                }
            }
        }
    }

    private static string Read(TypeRef type) => $"{TypeNames.FormatCodec(type)}.ReadValue(ref reader)";
}
