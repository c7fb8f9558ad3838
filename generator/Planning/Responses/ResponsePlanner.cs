using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Plans what an operation's methods return: the success response that callers want, unwrapped from its envelope, and the other formats
/// that it comes in.
/// </summary>
internal sealed class ResponsePlanner(PlanContext context, TypeMapper types, ResponseUnionPlanner unions)
{
    private readonly FormatPlanner _formats = new(context, types);

    /// <summary>What the methods of the operation return; the main one is the first, and has no suffix.</summary>
    public List<(string Suffix, ResponsePlan Plan)> Plan(OperationModel operation)
    {
        var successes = GetSuccesses(operation);
        var plans = successes.ConvertAll(response => (Response: response, Plan: Plan(response)));
        var result = new List<(string Suffix, ResponsePlan Plan)> { ("", PlanMain(operation, plans)) };
        foreach (var response in successes)
        {
            foreach (var other in _formats.PlanOthers(response))
            {
                // A format of one status is that of the others, too: what it is called says all that there is to know.
                if (!result.Exists(one => one.Suffix == other.Suffix))
                {
                    result.Add(other);
                }
            }
        }

        return result;
    }

    private ResponsePlan PlanMain(OperationModel operation, List<(ResponseModel Response, ResponsePlan Plan)> plans)
    {
        var main = plans.Find(entry => !IsNothing(entry.Plan));
        if (main.Plan is null)
        {
            return plans.Count > 0 ? plans[0].Plan : new ResponsePlan(ResponseKind.Nothing, null, false);
        }

        // Content that is read as it comes cannot be one of several.
        var canChoose = ResponseUnionPlanner.CanRead(main.Plan.Kind);
        foreach (var (response, plan) in plans)
        {
            if (!IsNothing(plan)
                && (plan.Kind != main.Plan.Kind || plan.Type != main.Plan.Type)
                && !(canChoose && ResponseUnionPlanner.CanRead(plan.Kind)))
            {
                context.Report(PlanningDiagnosticIds.OtherSuccess, response.Pointer, response.Status, main.Response.Status);
            }
        }

        if (canChoose && unions.TryPlan(
            operation,
            plans.FindAll(entry => IsNothing(entry.Plan) || ResponseUnionPlanner.CanRead(entry.Plan.Kind))) is { } chosen)
        {
            return chosen;
        }

        if (main.Plan.Kind is ResponseKind.Json or ResponseKind.Envelope)
        {
            main.Plan = main.Plan with
            {
                Accept = FormatPlanner.Accept(plans.Where(entry => entry.Plan.Kind == main.Plan.Kind).Select(entry => entry.Plan)),
            };
        }

        // A documented 204 beside the 200: "nothing" is an answer.
        return plans.Exists(entry => IsNothing(entry.Plan))
            && main.Plan.Type is not null and not ScalarType { Kind: ScalarKind.Element }
            && main.Plan.Kind is ResponseKind.Json or ResponseKind.Envelope
            ? main.Plan with { Nullable = true }
            : main.Plan;
    }

    /// <summary>The responses that are no refusals: where no success is described, <c>default</c> is one.</summary>
    public static List<ResponseModel> GetSuccesses(OperationModel operation)
    {
        var successes = operation.Responses.Where(response => response.IsSuccess).ToList();
        if (successes.Count == 0)
        {
            successes.AddRange(operation.Responses.Where(response => response.Status == "default").Take(1));
        }

        // It never has content (RFC 9110, section 15.4.5), whatever the document says.
        successes.AddRange(operation.Responses.Where(IsNotModified).Select(response => response with
        {
            Contents = EquatableArray<MediaTypeModel>.Empty,
            Envelope = null,
        }));
        return successes;
    }

    /// <summary>
    /// Whether the response tells that what the caller has is still good: it is no refusal where the document describes it.
    /// </summary>
    public static bool IsNotModified(ResponseModel response) => response.Status == "304";

    private static bool IsNothing(ResponsePlan plan) => plan.Kind is ResponseKind.Nothing or ResponseKind.EnvelopeNothing;

    private ResponsePlan Plan(ResponseModel response)
    {
        if (response.Envelope is { } envelope)
        {
            var plan = envelope.Result is { } result
                ? _formats.PlanTyped(ResponseKind.Envelope, result)
                : new ResponsePlan(ResponseKind.EnvelopeNothing, null, false);
            return plan with { Accept = FormatPlanner.FindMain(response) is { } json ? FormatPlanner.Accept(response, json) : null };
        }

        return FormatPlanner.FindMain(response) is { } content
            ? _formats.Plan(content) with { Accept = FormatPlanner.Accept(response, content) }
            : new ResponsePlan(ResponseKind.Nothing, null, false);
    }
}
