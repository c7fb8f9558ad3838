using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.CallOptions;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Plans a request's body: one overload of the method for each C# type that it can be given as.</summary>
internal sealed class BodyPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private readonly ContentPlanner _contents = new(context, types, checks);

    private static readonly MediaKind[] s_preferred =
        [
            MediaKind.Json, MediaKind.Multipart, MediaKind.UrlEncodedForm, MediaKind.Text, MediaKind.JsonLines, MediaKind.Binary,
            MediaKind.EventStream,
        ];

    /// <summary>The bodies that the method has an overload for each of; the preferred one is the first.</summary>
    /// <param name="body">The body.</param>
    /// <param name="parameters">The parameters that all overloads have.</param>
    /// <param name="locals">The names that they take.</param>
    /// <param name="options">Takes what is optional.</param>
    public List<BodyPlan> Plan(RequestBodyModel body, IReadOnlyList<ParameterPlan> parameters, NameScope locals, OptionsPlanner options)
    {
        var offered = new List<(MediaTypeModel Content, BodyPlan Plan)>();
        var others = new List<string>();
        foreach (var content in body.Contents.OrderBy(content => Array.IndexOf(s_preferred, content.Kind)))
        {
            var plan = _contents.Plan(body, content, locals.Copy(), isFirst: offered.Count == 0);
            var same = offered.FindIndex(other => other.Plan.Type == plan.Type
                && other.Plan.Kind == plan.Kind
                && plan.Kind is BodyKind.Stream or BodyKind.Text);
            if (same >= 0)
            {
                offered[same] = (offered[same].Content, WithMediaType(offered[same].Plan, content));
            }
            else if (!offered.Exists(other => IsSameData(other.Content, other.Plan, content, plan)))
            {
                if (offered.Exists(other => BodyOverloads.AreAmbiguous(other.Plan, plan, parameters)))
                {
                    others.Add(content.MediaType);
                }
                else
                {
                    offered.Add((content, plan));
                }
            }
        }

        if (others.Count > 0)
        {
            context.Report(PlanningDiagnosticIds.OtherMediaTypes, body.Pointer, offered[0].Content.MediaType, string.Join(", ", others));
        }

        return offered.ConvertAll(one =>
            WithOptions(offered.Count == 1 ? one.Plan : one.Plan with { Description = Describe(one.Plan) }, options));
    }

    private static BodyPlan WithOptions(BodyPlan plan, OptionsPlanner options) => plan with
    {
        Parts = plan.Parts
            .Select(part => part.Optional && !part.IsNeeded ? part with { Property = options.Add(part) } : part)
            .ToEquatableArray(),
        ContentTypeProperty = plan.HasOtherMediaTypes ? options.AddContentType(plan.MediaType) : null,
    };

    private static DocLine Describe(BodyPlan plan) =>
        new(plan.Description?.Text ?? DocText.Of("The request's body"), DocForm.Sentence, $", as {plan.MediaType}.");

    /// <summary>The same parameter can be bytes or text of another type: the caller says which.</summary>
    private static BodyPlan WithMediaType(BodyPlan plan, MediaTypeModel other) =>
        plan with { HasOtherMediaTypes = plan.HasOtherMediaTypes || other.MediaType != plan.MediaType };

    /// <summary>Whether what one media type carries can as well be given as the other one, which is offered.</summary>
    private bool IsSameData(MediaTypeModel offered, BodyPlan offeredPlan, MediaTypeModel content, BodyPlan plan)
    {
        if (BodyOverloads.TypeOf(offeredPlan) is { } type && type == BodyOverloads.TypeOf(plan))
        {
            return true;
        }

        // XML, YAML or a form of the schema that JSON is offered of; files are another matter, and so are texts, which may be anything.
        return offered.Schema is { } first && content.Schema is { } second
            && context.Schemas.GetCanonical(first.Id) == context.Schemas.GetCanonical(second.Id)
            && context.Schemas[second.Id].Shape is not StringShape
            && !plan.Parts.Any(part => part.IsFile || part.IsFileList);
    }
}
