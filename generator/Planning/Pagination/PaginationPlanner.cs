using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Responses;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Pagination;

/// <summary>
/// Plans how an operation's pages are enumerated: as the document declares it, else where parameters and response agree on one of the
/// common shapes.
/// </summary>
internal sealed class PaginationPlanner(PlanContext context, TypeMapper types)
{
    private readonly Dictionary<Carried, PageBody> _bodies = [];
    private readonly Dictionary<string, List<PropertyModel>> _members = new(StringComparer.Ordinal);
    private readonly PageNumbering _numbering = new(context.Schemas);

    public PaginationPlan? Plan(OperationModel operation)
    {
        var isRead = operation.Method == "GET" && operation.Body is not { Required: true };
        if (operation.Pages is { IsOff: true } || (!isRead && operation.Method is not ("POST" or "QUERY")))
        {
            return null;
        }

        // A second success of another kind may be a page of another kind.
        var successes = operation.Responses.Where(response => response.Status.Length == 3
            && response.Status[0] == '2'
            && (response.Envelope is not null || !response.Contents.IsEmpty)).ToList();
        var body = successes.Count == 1 ? ReadBody(successes[0]) : null;
        if (operation.Pages is { } declared)
        {
            var plan = body is null || declared.IsBroken ? null : PlanDeclared(operation, body, declared);

            // The link in the response to a POST cannot be requested in the same way.
            if (plan is null && (isRead || declared.Cursor is not null))
            {
                context.Report(PlanningDiagnosticIds.UnusablePages, declared.Pointer);
            }

            return plan;
        }

        return body?.FindItems(operation.Path) is not { } items ? null
            : isRead ? Infer(operation, successes[0], body, items)
            : InferFromBody(operation, body, items);
    }

    // A search that is sent as a body: nothing but a cursor that comes back says for sure that there are pages.
    private PaginationPlan? InferFromBody(OperationModel operation, PageBody body, (string Path, SchemaUse Item, bool Optional) items)
    {
        var cursors = GetMembers(operation).FindAll(static member => PageNames.IsCursorParameter(member.Name));
        return cursors.Count == 1 && body.Marks.Cursor is { } cursor ? CreatePlan(items) with
        {
            Kind = PaginationKind.Cursor,
            Parameter = cursors[0].Name,
            Location = PlaceOf(cursors[0]),
            Next = cursor,
            More = body.Marks.More,
        } : null;
    }

    private PaginationPlan? Infer(
        OperationModel operation,
        ResponseModel response,
        PageBody body,
        (string Path, SchemaUse Item, bool Optional) items)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.Location == ParameterLocation.Query
            && !parameter.Required
            && parameter.MediaType is null
            && IsScalar(parameter)).ToList();
        var cursors = parameters.FindAll(parameter => PageNames.IsCursorParameter(parameter.Name));
        var pages = parameters.FindAll(parameter => PageNames.IsPageParameter(parameter.Name) && IsInteger(parameter));
        var offsets = parameters.FindAll(parameter => PageNames.IsOffsetParameter(parameter.Name) && IsInteger(parameter));
        var hasLimit = parameters.Exists(parameter => PageNames.IsLimitParameter(parameter.Name));
        if (!hasLimit && cursors.Count + pages.Count + offsets.Count == 0)
        {
            // The response of an operation that takes no page has no other, whatever its schema shares with others.
            if (!parameters.Exists(parameter => parameter.Name == "starting_after"))
            {
                return null;
            }
        }

        var marks = body.Marks;
        var more = marks.More;
        var total = marks.Total;
        var plan = CreatePlan(items);
        if (marks.Link is { } link)
        {
            return plan with { Kind = PaginationKind.Link, Next = link };
        }

        if (response.Headers.Any(static header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)))
        {
            return plan with { Kind = PaginationKind.LinkHeader };
        }

        if (cursors.Count == 1 && body.Marks.Cursor is { } cursor)
        {
            return plan with { Kind = PaginationKind.Cursor, Parameter = cursors[0].Name, Next = cursor, More = more };
        }

        if (more is not null
            && parameters.Exists(parameter => parameter.Name == "starting_after")
            && body.At(items.Item, "/id") is { } id
            && IsText(id.Schema))
        {
            return plan with { Kind = PaginationKind.LastItem, Parameter = "starting_after", Next = "/id", More = more };
        }

        if (pages.Count == 1 && marks.NextPage is { } number)
        {
            return plan with { Kind = PaginationKind.Cursor, Parameter = pages[0].Name, Next = number, More = more };
        }

        var count = marks.Pages;
        if (pages.Count == 1 && (more ?? total ?? count) is not null && _numbering.FindFirstPage(pages[0]) is { } first)
        {
            return plan with
            {
                Kind = PaginationKind.Page,
                Parameter = pages[0].Name,
                First = first,
                Pages = count,
                Total = total,
                More = more,
            };
        }

        return pages.Count == 0 && offsets.Count == 1 && hasLimit && (more ?? total) is not null && _numbering.StartsAtZero(offsets[0])
            ? plan with { Kind = PaginationKind.Offset, Parameter = offsets[0].Name, Total = total, More = more }
            : null;
    }

    private PaginationPlan? PlanDeclared(OperationModel operation, PageBody body, PaginationModel declared)
    {
        (string Path, SchemaUse Item, bool Optional)? items = declared.Items is not { } pointer
            ? body.FindItems(operation.Path)
            : body.At(pointer) is { } found && context.Schemas[found.Schema.Id].Shape is ArrayShape list
                ? (pointer, list.Items, found.Optional || found.Schema.Nullable)
                : null;
        var parameter = declared.Cursor ?? declared.Page ?? declared.Offset;
        var member = declared.Cursor is { } cursor ? GetMembers(operation).Find(
            one => BoundedPointer.Append("", one.Name) == cursor) : null;
        if (items is null
            || (operation.Method != "GET" && member is null)
            || (parameter is not null
                && member is null
                && !operation.Parameters.Any(one => one.Location == ParameterLocation.Query && one.Name == parameter && !one.Required))
            || new[]
            {
                declared.Next == "Link" ? null : declared.Next,
                declared.More,
                declared.Pages,
                declared.Total,
            }.Any(one => one is not null && body.At(one) is null)
            || (declared.Last is { } last && body.At(items.Value.Item, last) is null))
        {
            return null;
        }

        var plan = CreatePlan(items.Value) with
        {
            Parameter = member?.Name ?? parameter,
            Location = member is null ? default : PlaceOf(member),
            More = declared.More,
            Pages = declared.Pages,
            Total = declared.Total,
        };
        return declared switch
        {
            { Cursor: not null, Last: { } lastMember } => plan with { Kind = PaginationKind.LastItem, Next = lastMember },
            { Cursor: not null, Next: { } next } when next != "Link" => plan with { Kind = PaginationKind.Cursor, Next = next },
            { Cursor: not null } => null,
            { Page: not null } => plan with { Kind = PaginationKind.Page, First = declared.First ?? 1 },
            { Offset: not null } => plan with { Kind = PaginationKind.Offset },
            { Next: "Link" } => plan with { Kind = PaginationKind.LinkHeader },
            { Next: { } next } => plan with { Kind = PaginationKind.Link, Next = next },
            _ => null,
        };
    }

    private PaginationPlan CreatePlan((string Path, SchemaUse Item, bool Optional) items)
    {
        var type = types.Map(items.Item, open: true);
        return new PaginationPlan
        {
            Kind = default,
            Item = type,
            ItemNullable = items.Item.Nullable && type is not ScalarType { Kind: ScalarKind.Element },
            Items = items.Path,
            Optional = items.Optional,
        };
    }

    private PageParameterLocation PlaceOf(PropertyModel member) =>
        context.Schemas[member.Schema.Id].Shape is NumberShape ? PageParameterLocation.BodyNumber : PageParameterLocation.Body;

    // Many operations answer with the same page.
    private PageBody ReadBody(ResponseModel response)
    {
        var content = response.Envelope is { } envelope ? envelope.Result
            : FormatPlanner.FindMain(response) is { Kind: MediaKind.Json, Schema: { } schema } ? schema
            : null;
        var key = new Carried(content, response.Envelope?.ResultInfo, response.Envelope is not null);
        if (!_bodies.TryGetValue(key, out var body))
        {
            _bodies.Add(key, body = new PageBody(context.Schemas, content, response.Envelope?.ResultInfo, response.Envelope is not null));
        }

        return body;
    }

    /// <summary>The members of a request's body that can take a cursor: the optional texts and numbers of a JSON object.</summary>
    private List<PropertyModel> GetMembers(OperationModel operation)
    {
        if (operation.Body?.Contents.FirstOrDefault(static content => content.Kind == MediaKind.Json)?.Schema is not { } use)
        {
            return [];
        }

        if (!_members.TryGetValue(use.Id, out var members))
        {
            members = ((context.Schemas[use.Id].Shape as ObjectShape)?.Properties ?? [])
                .Where(property => property is { Required: false, ReadOnly: false }
                    && context.Schemas[property.Schema.Id].Shape is StringShape or NumberShape)
                .ToList();
            _members.Add(use.Id, members);
        }

        return members;
    }

    private bool IsScalar(ParameterModel parameter) => context.Schemas[parameter.Schema.Id].Shape is StringShape or NumberShape;

    private bool IsInteger(ParameterModel parameter) => context.Schemas[parameter.Schema.Id].Shape is NumberShape;

    private bool IsText(SchemaUse use) => context.Schemas[use.Id].Shape is StringShape;

    /// <summary>What a response carries.</summary>
    private sealed record Carried(SchemaUse? Content, SchemaUse? ResultInfo, bool IsEnvelope);
}
