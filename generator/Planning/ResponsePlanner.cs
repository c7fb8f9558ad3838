using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>Plans what a method returns: the success response that callers want, unwrapped from its envelope.</summary>
internal sealed class ResponsePlanner(PlanContext context, TypeMapper types)
{
    public ResponsePlan Plan(OperationModel operation)
    {
        var successes = operation.Responses.Where(IsSuccess).ToList();
        if (successes.Count == 0)
        {
            successes = operation.Responses.Where(response => response.Status == "default").Take(1).ToList();
        }

        var plans = successes.Select(response => (Response: response, Plan: Plan(response))).ToList();
        var main = plans.FirstOrDefault(entry => entry.Plan.Kind is not (ResponseKind.Nothing or ResponseKind.EnvelopeNothing));
        if (main.Plan is null)
        {
            return plans.Count > 0 ? plans[0].Plan : new ResponsePlan(ResponseKind.Nothing, null, false);
        }

        foreach (var (response, plan) in plans)
        {
            if (plan.Kind is not (ResponseKind.Nothing or ResponseKind.EnvelopeNothing) && (plan.Kind != main.Plan.Kind || plan.Type != main.Plan.Type))
            {
                context.Report(PlanningDiagnosticIds.OtherSuccess, response.Pointer, response.Status, main.Response.Status);
            }
        }

        // A documented 204 beside the 200: "nothing" is an answer.
        var mayBeEmpty = plans.Any(entry => entry.Plan.Kind is ResponseKind.Nothing or ResponseKind.EnvelopeNothing && entry.Response.Status is "204" or "205" or "202");
        return mayBeEmpty && main.Plan.Type is not null && main.Plan.Kind is ResponseKind.Json or ResponseKind.Envelope
            ? main.Plan with { Nullable = true }
            : main.Plan;
    }

    private static bool IsSuccess(ResponseModel response) => response.Status.Length == 3 && response.Status[0] == '2';

    private ResponsePlan Plan(ResponseModel response)
    {
        if (response.Envelope is { } envelope)
        {
            return envelope.Result is { } result
                ? Typed(ResponseKind.Envelope, result)
                : new ResponsePlan(ResponseKind.EnvelopeNothing, null, false);
        }

        var content = Choose(response);
        return content?.Kind switch
        {
            null => new ResponsePlan(ResponseKind.Nothing, null, false),
            MediaKind.Json => content.Schema is { } schema ? Typed(ResponseKind.Json, schema) : Untyped(ResponseKind.Json),
            MediaKind.EventStream => content.Schema is { } schema ? Typed(ResponseKind.Events, schema) : Untyped(ResponseKind.Events),
            MediaKind.JsonLines => content.Schema is { } schema ? Typed(ResponseKind.Lines, schema) : Untyped(ResponseKind.Lines),
            MediaKind.Text => new ResponsePlan(ResponseKind.Text, null, false),
            _ => new ResponsePlan(ResponseKind.Stream, null, false),
        };
    }

    private static MediaTypeModel? Choose(ResponseModel response) =>
        response.Contents.FirstOrDefault(content => content.Kind == MediaKind.Json && content.Schema is not null)
        ?? response.Contents.FirstOrDefault(content => content.Kind is MediaKind.EventStream or MediaKind.JsonLines)
        ?? response.Contents.FirstOrDefault(content => content.Kind == MediaKind.Json)
        ?? response.Contents.FirstOrDefault(content => content.Kind == MediaKind.Text)
        ?? response.Contents.FirstOrDefault();

    private ResponsePlan Typed(ResponseKind kind, SchemaUse use)
    {
        var type = types.Map(use, open: true);
        return new ResponsePlan(kind, type, use.Nullable && type is not ScalarType { Kind: ScalarKind.Element });
    }

    private static ResponsePlan Untyped(ResponseKind kind) => new(kind, new ScalarType(ScalarKind.Element), false);
}
