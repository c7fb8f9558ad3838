using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Types;

/// <summary>Prints a union that holds a value of one of its cases.</summary>
internal static class UnionEmitter
{
    public static void Write(SourceWriter writer, UnionPlan plan, string access)
    {
        DocComments.Write(writer, plan.Doc);
        RecordEmitter.WriteAttributes(writer, plan);
        writer.WriteLine($"{access} sealed partial class {plan.Name} : Union");
        using (writer.WriteBraces())
        {
            writer.WriteLine($"internal {plan.Name}(int index, object value)\n    : base(index, value)\n{{\n}}");
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
            writer.WriteLine();
            UnionCodecEmitter.Write(writer, plan);
        }
    }

    private static void WriteCase(SourceWriter writer, UnionPlan plan, int index)
    {
        var item = plan.Cases[index];
        var type = TypeNames.Of(item.Type);
        writer.WriteLine();
        DocComments.WriteSummary(writer, $"Makes a value of the case {item.Name}.");
        var value = item.DiscriminatorMember is { } member ? DiscriminatorEmitter.FormatWithCase(plan, index, member) : "value";
        writer.WriteLine(item.IsImplicit && item.Type is not (ListType or MapType)
            ? $"public static implicit operator {plan.Name}({type} value) => new({index}, {value});"
            : $"public static {plan.Name} From{item.Name}({type} value) => new({index}, {value});");
        if (item.IsImplicit)
        {
            WriteCollections(writer, plan.Name, item, index);
        }

        writer.WriteLine();
        DocComments.WriteSummary(writer, $"Gives the value, if it is of the case {item.Name}.");
        var output = item.Type.IsValueType ? $"out {type} value" : $"[NotNullWhen(true)] out {type}? value";
        writer.WriteLine($"public bool TryGet{item.Name}({output}) => TryGet({index}, out value);");
    }

    /// <summary>C# has no conversions from interfaces: these are from what implements the list or the map.</summary>
    private static void WriteCollections(SourceWriter writer, string union, UnionCasePlan item, int index)
    {
        string[] sources = item.Type switch
        {
            ListType list => [$"List<{TypeNames.Of(list.Item, list.ItemNullable)}>", $"{TypeNames.Of(list.Item, list.ItemNullable)}[]"],
            MapType map => [$"Dictionary<string, {TypeNames.Of(map.Value, map.ValueNullable)}>"],
            _ => [],
        };
        foreach (var source in sources)
        {
            writer.WriteLine();
            DocComments.WriteSummary(writer, $"Makes a value of the case {item.Name}.");
            writer.WriteLine($"public static implicit operator {union}({source} value) => new({index}, value);");
        }
    }

    private static void WriteMatch(SourceWriter writer, UnionPlan plan)
    {
        var names = plan.Cases.Select(item => Identifiers.Escape(Identifiers.ToCamel(item.Name))).ToList();
        var parameters = plan.Cases
            .Select((item, i) => $"Func<{TypeNames.Of(item.Type)}, TResult> {names[i]}")
            .Append("Func<JsonElement, TResult> unknown");
        writer.WriteLine();
        DocComments.WriteSummary(writer, "Calls the function of the case that the value is of.");
        writer.WriteLine($"public TResult Match<TResult>({string.Join(", ", parameters)}) => CaseIndex switch");
        using (writer.WriteBraces(";"))
        {
            for (var i = 0; i < plan.Cases.Count; i++)
            {
                writer.WriteLine($"{i} => {names[i]}(({TypeNames.Of(plan.Cases[i].Type)})Value),");
            }

            writer.WriteLine("_ => unknown((JsonElement)Value),");
        }
    }

    private static void WriteStatuses(SourceWriter writer, UnionPlan plan)
    {
        writer.WriteLine($"\ninternal static {plan.Name}{(plan.MayBeAbsent ? "?" : "")} Read(SuccessfulCall call) => call.Status switch");
        using (writer.WriteBraces(";"))
        {
            StatusPatterns.Write(
                writer,
                plan.Statuses.Select(one => (one.Statuses, FormatResult(plan, one))),
                $"new {plan.Name}(-1, call.Unknown())");
        }
    }

    private static string FormatResult(UnionPlan plan, ResponseCasePlan status)
    {
        if (status.Case is not { } index)
        {
            return "null";
        }

        var codec = TypeNames.FormatCodec(plan.Cases[index].Type);
        var content = status.Kind switch
        {
            ResponseKind.Text => "Text()",
            ResponseKind.Envelope => $"Envelope({codec})",
            _ => $"Json({codec})",
        };
        return $"new {plan.Name}({index}, call.{content})";
    }
}
