using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Bodies;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Credentials;
using Specwright.Generator.Planning.Files;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Operations;
using Specwright.Generator.Planning.Pagination;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Registration;
using Specwright.Generator.Planning.Responses;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning;

/// <summary>Plans all files of one client.</summary>
internal static class ClientPlanner
{
    public static (EquatableArray<FilePlan> Files, EquatableArray<Finding> Findings) Plan(
        ApiModel model, SpecOptions options, TargetFacts target, CancellationToken cancellationToken)
    {
        var names = ClientNames.Choose(model, options);
        var context = PlanContext.Of(model, options, target, names, cancellationToken);
        GivenNames.Check(context, cancellationToken);
        var mapper = new TypeMapper(context);
        var checks = new CheckPlanner(context, cancellationToken);
        var records = new RecordPlanner(context, mapper, checks);
        var types = PlanTypes(context, records, new UnionPlanner(context, mapper, records), cancellationToken);
        var outcomes = new ResponseUnionPlanner(context, names.Scope);
        var headers = new HeadersPlanner(context, mapper, names.Scope, cancellationToken);
        types.AddRange(headers.Types);
        var errors = new ErrorPlanner(mapper, headers, names.Errors);
        var methods = new MethodPlanner(
            context,
            new ParameterPlanner(mapper, checks),
            new BodyPlanner(context, mapper, checks),
            new ResponsePlanner(context, mapper, outcomes),
            headers,
            errors,
            new PaginationPlanner(context, mapper),
            names.Scope);
        var groups = PlanGroups(context, names, methods, cancellationToken);
        types.AddRange(outcomes.Types);
        types.AddRange(methods.Options);
        var credential = new CredentialPlanner(context).Plan(names.Credential);
        var client = new ClientPlan
        {
            Name = names.Client,
            Interface = names.Interface,
            Options = names.Options,
            Doc = new DocPlan(
                DocText.Of(model.Title.Length == 0 ? "The API's client." : $"Client of {model.Title}."),
                model.Description),
            CredentialName = credential?.Name,
            HasOptionsCredential = credential is not null && target.HasHttpClientFactory,
            ServerUrl = model.ServerUrl,
            Groups = groups.Groups.Select(group => group.Names).ToEquatableArray(),
            Methods = groups.Untagged,
        };

        var registration = target.HasHttpClientFactory ? RegistrationPlanner.Plan(client, credential, names, options) : null;
        return (new FilePlanner(names, options).Plan(
            client,
            registration,
            credential,
            groups.Groups,
            model.Payloads.Select(payload => mapper.Map(payload.Schema, open: true)).ToList(),
            model.Roots.Select(root => mapper.Map(root, open: true)).ToList(),
            errors.Class,
            types), context.Findings);
    }

    private static List<TypePlan> PlanTypes(
        PlanContext context,
        RecordPlanner records,
        UnionPlanner unions,
        CancellationToken cancellationToken)
    {
        var plans = new List<TypePlan>();
        var sent = context.Model.Payloads
            .ToLookup(payload => payload.Schema.Id, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);
        foreach (var schema in context.Model.Schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (context.Schemas.GetCanonical(schema.Id) != schema.Id || !context.TypeNames.TryGetValue(schema.Id, out var name))
            {
                continue;
            }

            // An inline payload without a description takes that of its webhook.
            var described = schema.ComponentName is null
                && schema.Title is null
                && schema.Description.IsNone
                && sent.TryGetValue(schema.Id, out var payload)
                ? schema with { Description = payload.Description }
                : schema;
            TypePlan? plan = schema.Shape switch
            {
                ObjectShape obj => records.Plan(described, obj),
                EnumShape enumeration => EnumPlanner.Plan(described, enumeration, name),
                UnionShape union => unions.Plan(described, union, name),
                _ => null,
            };
            if (plan is not null)
            {
                plans.Add(plan with { IsComponent = schema.ComponentName is not null });
            }
        }

        return plans;
    }

    private static (EquatableArray<GroupPlan> Groups, EquatableArray<MethodPlan> Untagged) PlanGroups(
        PlanContext context, ClientNames names, MethodPlanner planner, CancellationToken cancellationToken)
    {
        var groups = new Dictionary<string, List<MethodPlan>>(StringComparer.Ordinal);
        var untagged = new List<MethodPlan>();
        var order = new List<string>();
        foreach (var operation in context.Model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation.Tag is not { } tag)
            {
                untagged.AddRange(planner.Plan(operation));
                continue;
            }

            if (!groups.TryGetValue(tag, out var methods))
            {
                groups.Add(tag, methods = []);
                order.Add(tag);
            }

            methods.AddRange(planner.Plan(operation));
        }

        foreach (var tag in context.Model.NamedTags.Where(tag => !groups.ContainsKey(tag) && names.Groups.ContainsKey(tag)))
        {
            groups.Add(tag, []);
            order.Add(tag);
        }

        return (
            order.Select(
                tag => new GroupPlan(names.Groups[tag], WithPages(groups[tag], context.Operations.GetScope(tag)))).ToEquatableArray(),
            WithPages(untagged, names.ClientScope));

        static EquatableArray<MethodPlan> WithPages(List<MethodPlan> methods, NameScope scope) =>
            methods.ConvertAll(method => MethodPlanner.NamePages(method, scope)).ToEquatableArray();
    }
}
