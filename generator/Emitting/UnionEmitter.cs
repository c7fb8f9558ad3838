using Specwright.Generator.Planning;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Emitting;

/// <summary>Prints a union that holds a value of one of its cases.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, UnionPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        RecordEmitter.Attributes(writer, plan);
        writer.Line($"{access} sealed partial class {plan.Name} : Union");
        using (writer.Braces())
        {
            writer.Line($"internal {plan.Name}(int index, object value)\n    : base(index, value)\n{{\n}}");
            for (var i = 0; i < plan.Cases.Count; i++)
            {
                WriteCase(writer, plan, i);
            }

            WriteMatch(writer, plan);
            if (!plan.IsJson)
            {
                WriteStatuses(writer, plan);
            }
        }

        if (plan.IsJson)
        {
            writer.Line();
            WriteCodec(writer, plan);
        }
    }

    private static void WriteCase(SourceWriter writer, UnionPlan plan, int index)
    {
        var item = plan.Cases[index];
        var type = TypeNames.Of(item.Type);
        var isFirst = !plan.Cases.Take(index).Any(other => TypeNames.Of(other.Type) == type);
        writer.Line();
        DocComments.Summary(writer, $"Makes a value of the case {item.Name}.");
        writer.Line(item.Type is ListType or MapType || !isFirst
            ? $"public static {plan.Name} From{item.Name}({type} value) => new({index}, value);"
            : $"public static implicit operator {plan.Name}({type} value) => new({index}, value);");
        writer.Line();
        DocComments.Summary(writer, $"Gives the value, if it is of the case {item.Name}.");
        var output = item.Type.IsValueType ? $"out {type} value" : $"[NotNullWhen(true)] out {type}? value";
        writer.Line($"public bool TryGet{item.Name}({output}) => TryGet({index}, out value);");
    }

    private static void WriteMatch(SourceWriter writer, UnionPlan plan)
    {
        var names = plan.Cases.Select(item => Identifiers.Escape(Identifiers.ToCamel(item.Name))).ToList();
        var parameters = plan.Cases.Select((item, i) => $"Func<{TypeNames.Of(item.Type)}, TResult> {names[i]}").Append("Func<JsonElement, TResult> unknown");
        writer.Line();
        DocComments.Summary(writer, "Calls the function of the case that the value is of.");
        writer.Line($"public TResult Match<TResult>({string.Join(", ", parameters)}) => CaseIndex switch");
        using (writer.Braces(";"))
        {
            for (var i = 0; i < plan.Cases.Count; i++)
            {
                writer.Line($"{i} => {names[i]}(({TypeNames.Of(plan.Cases[i].Type)})Value),");
            }

            writer.Line("_ => unknown((JsonElement)Value),");
        }
    }

    private static void WriteStatuses(SourceWriter writer, UnionPlan plan)
    {
        var isNullable = plan.Statuses.Any(status => status.Case is null);
        writer.Line($"\ninternal static {plan.Name}{(isNullable ? "?" : "")} Read(SuccessfulCall call) => call.Status switch");
        using (writer.Braces(";"))
        {
            StatusPatterns.Write(writer, plan.Statuses.Select(one => ((IEnumerable<int>)one.Statuses, Result(plan, one))), $"new {plan.Name}(-1, call.Unknown())");
        }
    }

    private static string Result(UnionPlan plan, StatusCasePlan status)
    {
        if (status.Case is not { } index)
        {
            return "null";
        }

        var content = status.Kind == ResponseKind.Text ? "Text()" : $"{status.Kind}({TypeNames.Codec(plan.Cases[index].Type)})";
        return $"new {plan.Name}({index}, call.{content})";
    }

    private static void WriteCodec(SourceWriter writer, UnionPlan plan)
    {
        writer.Line($"internal sealed class {plan.Name}Codec : JsonCodec<{plan.Name}>");
        using (writer.Braces())
        {
            writer.Line($"public static readonly {plan.Name}Codec Instance = new();");
            WriteTables(writer, plan);
            writer.Line($"\npublic override {plan.Name} ReadValue(ref Utf8JsonReader reader)");
            using (writer.Braces())
            {
                WriteReader(writer, plan);
            }

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

    private static void WriteTables(SourceWriter writer, UnionPlan plan)
    {
        if (plan.Discriminator is { } name)
        {
            var texts = plan.Cases.SelectMany(item => item.DiscriminatorValues).Select(Literals.String);
            writer.Line($"\nprivate static readonly DiscriminatorTexts s_cases = new({Literals.String(name)}, {string.Join(", ", texts)});");
        }
    }

    private static void WriteReader(SourceWriter writer, UnionPlan plan)
    {
        writer.Line("switch (JsonUnion.Kind(ref reader))");
        using (writer.Braces())
        {
            foreach (var shape in plan.Cases.Select(item => item.Shape).Concat(plan.Cases.Select(item => item.OtherShape ?? item.Shape)).Distinct())
            {
                var cases = Enumerable.Range(0, plan.Cases.Count).Where(i => plan.Cases[i].Shape == shape || plan.Cases[i].OtherShape == shape).ToList();
                writer.Line(shape == JsonShape.Boolean ? "case JsonValueKind.True:\ncase JsonValueKind.False:" : $"case JsonValueKind.{shape}:");
                using (writer.Indent())
                {
                    if (shape == JsonShape.Object)
                    {
                        WriteObjects(writer, plan, cases);
                    }
                    else
                    {
                        WriteTries(writer, plan, cases, areOther: cases.TrueForAll(index => plan.Cases[index].OtherShape == shape));
                    }
                }
            }
        }

        writer.Line($"return new {plan.Name}(-1, JsonRead.Element(ref reader));");
    }

    private static void WriteObjects(SourceWriter writer, UnionPlan plan, List<int> cases)
    {
        if (plan.Discriminator is not null)
        {
            writer.Line("switch (s_cases.Find(reader))");
            using (writer.Braces())
            {
                var text = 0;
                foreach (var index in cases)
                {
                    foreach (var _ in plan.Cases[index].DiscriminatorValues)
                    {
                        writer.Line($"case {text++}: {Return(plan, index)}");
                    }
                }
            }

            writer.Line("break;");
            return;
        }

        // Objects with members of their own are told apart by these; a map takes what is left.
        var records = cases.Where(index => plan.Cases[index].Type is NamedType { Kind: NamedKind.Record }).ToList();
        if (records.Count < 2)
        {
            WriteTries(writer, plan, cases);
            return;
        }

        var tables = string.Join(", ", records.Select(index => TypeNames.Codec(plan.Cases[index].Type) + ".Members"));
        writer.Line($"switch (JsonUnion.BestMatch(reader, new ModelMembers[] {{ {tables} }}))");
        using (writer.Braces())
        {
            for (var i = 0; i < records.Count; i++)
            {
                WriteBest(writer, plan, i, records);
            }
        }

        WriteTries(writer, plan, cases.Except(records).ToList());
    }

    // Of records with the same members the first is the best match, whatever the values of these are: constants and types tell them apart.
    private static void WriteBest(SourceWriter writer, UnionPlan plan, int index, List<int> records)
    {
        var alike = records.Where(other => Look(plan.Cases[other]) == Look(plan.Cases[records[index]])).ToList();
        if (alike.Count < 2)
        {
            writer.Line($"case {index}: {Return(plan, records[index])}");
        }
        else if (alike[0] == records[index])
        {
            writer.Line($"case {index}:");
            using (writer.Indent())
            {
                WriteTries(writer, plan, alike);
            }
        }
    }

    private static string Look(UnionCasePlan plan) =>
        string.Join("\n", plan.Members.Select(member => member.Wire + (member.Required ? "!" : "")).OrderBy(name => name, StringComparer.Ordinal));

    private static string Constants(UnionCasePlan plan) => string.Concat(plan.Members.Where(member => member.Values.Count > 0).Select(member =>
        $"JsonUnion.Discriminator(reader, {Literals.String(member.Wire)}u8) is {string.Join(" or ", member.Values.Select(Literals.String))} && "));

    private static void WriteTries(SourceWriter writer, UnionPlan plan, List<int> cases, bool areOther = false)
    {
        // Of texts, only those of numbers are of a number's case.
        if (cases.Count == 1 && !areOther)
        {
            writer.Line(Return(plan, cases[0]));
            return;
        }

        foreach (var index in cases)
        {
            var codec = TypeNames.Codec(plan.Cases[index].Type);
            writer.Line($"if ({Constants(plan.Cases[index])}UnionAttempt.Read(ref reader, {codec}, out var case{index})) {{ return new {plan.Name}({index}, case{index}!); }}");
        }

        writer.Line("break;");
    }

    private static string Return(UnionPlan plan, int index) =>
        $"return new {plan.Name}({index}, {TypeNames.Codec(plan.Cases[index].Type)}.ReadValue(ref reader));";
}
