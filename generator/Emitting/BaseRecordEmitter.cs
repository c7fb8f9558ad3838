using Specwright.Generator.Planning;

namespace Specwright.Generator.Emitting;

/// <summary>Prints a discriminated union: the abstract record that its cases derive from, the case that keeps what is unknown, and the codec.</summary>
internal static class BaseRecordEmitter
{
    public static void Write(SourceWriter writer, UnionPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        RecordEmitter.Attributes(writer, plan);
        writer.Line($"{access} abstract partial record {plan.Name} : JsonModel");
        using (writer.Braces())
        {
            writer.Line($"private protected {plan.Name}()\n{{\n}}");
        }

        writer.Line();
        WriteUnknown(writer, plan, access);
        writer.Line();
        WriteCodec(writer, plan);
    }

    private static void WriteUnknown(SourceWriter writer, UnionPlan plan, string access)
    {
        DocComments.Summary(writer, $"A case of {plan.Name} that the specification does not name, kept as it came.");
        writer.Line($$"""
            {{access}} sealed partial record {{plan.UnknownName}} : {{plan.Name}}
            {
                /// <summary>The JSON.</summary>
                public required JsonElement Json { get; init; }

                public bool Equals({{plan.UnknownName}}? other) => EqualMembers(other);
                public override int GetHashCode() => base.GetHashCode();
                protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
                protected override void WriteMembers(ref MemberWriter members) => members.WriteRest(Json);
            }
            """);
    }

    private static void WriteCodec(SourceWriter writer, UnionPlan plan)
    {
        writer.Line($"internal sealed class {plan.Name}Codec : JsonCodec<{plan.Name}>");
        using (writer.Braces())
        {
            UnionCodecEmitter.WriteTexts(writer, plan);
            writer.Line($$"""
                public static readonly {{plan.Name}}Codec Instance = new();

                public override {{plan.Name}} ReadValue(ref Utf8JsonReader reader) => Cases.Find(reader) switch
                """);
            using (writer.Braces(";"))
            {
                var text = 0;
                foreach (var item in plan.Cases)
                {
                    foreach (var _ in item.DiscriminatorValues)
                    {
                        writer.Line($"{text++} => {TypeNames.Codec(item.Type)}.ReadValue(ref reader),");
                    }
                }

                writer.Line($"_ => new {plan.UnknownName} {{ Json = JsonRead.Element(ref reader) }},");
            }

            writer.Line($"\npublic override void WriteValue(JsonValueWriter writer, {plan.Name} value)");
            using (writer.Braces())
            {
                writer.Line("switch (value)");
                using (writer.Braces())
                {
                    for (var i = 0; i < plan.Cases.Count; i++)
                    {
                        writer.Line($"case {TypeNames.Of(plan.Cases[i].Type)} case{i}: {TypeNames.Codec(plan.Cases[i].Type)}.WriteValue(writer, case{i}); break;");
                    }

                    writer.Line($"case {plan.UnknownName} unknown: writer.WriteElement(unknown.Json); break;");
                    writer.Line("default: throw new ArgumentNullException(nameof(value));");
                }
            }
        }
    }
}
