using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Emitting.Clients;

/// <summary>Prints the functions that read the bodies of refusals.</summary>
internal static class ErrorEmitter
{
    public static void Write(SourceWriter writer, ErrorClassPlan plan)
    {
        DocComments.WriteSummary(writer, "Reads what the API says when it refuses a call, by status.");
        writer.WriteLine($"internal static class {plan.Name}");
        using (writer.WriteBraces())
        {
            for (var i = 0; i < plan.Functions.Count; i++)
            {
                WriteFunction(writer, plan.Functions[i], isFirst: i == 0);
            }
        }
    }

    private static string FormatResult(ErrorCasePlan plan)
    {
        var headers = plan.Headers is { } type ? $"static response => new {type}(response)" : null;
        return plan.Type is { } body ? $"call.As({TypeNames.FormatCodec(body)}{(headers is null ? "" : ", " + headers)})"
            : headers is null ? "call.Untyped"
            : $"call.With({headers})";
    }

    private static void WriteFunction(SourceWriter writer, ErrorFunctionPlan plan, bool isFirst)
    {
        writer.WriteLine($"{(isFirst ? "" : "\n")}internal static ApiException {plan.Name}(RefusedCall call) => call.Status switch");
        using (writer.WriteBraces(";"))
        {
            StatusPatterns.Write(writer, plan.Cases.Select(one => (one.Statuses, FormatResult(one))), "call.Untyped");
        }
    }
}
