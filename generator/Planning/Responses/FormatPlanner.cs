using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Plans the formats (media types) of a response: the one that the method reads, and those that methods of their own read.
/// </summary>
internal sealed class FormatPlanner(PlanContext context, TypeMapper types)
{
    private const string Json = "application/json";

    /// <summary>
    /// The content that the main method reads: JSON with a schema, else a stream of items, else what the document has first, so that a
    /// media type that is added behind it changes nothing for those who call.
    /// </summary>
    public static MediaTypeModel? FindMain(ResponseModel response) =>
        response.Contents.FirstOrDefault(content => content.Kind == MediaKind.Json
            && (content.Schema is not null || response.Envelope is not null))
        ?? response.Contents.FirstOrDefault(content => content.Kind is MediaKind.EventStream or MediaKind.JsonLines)
        ?? response.Contents.FirstOrDefault(content => content.Kind == MediaKind.Json)
        ?? response.Contents.FirstOrDefault(content => !MediaTypes.IsWildcard(content.MediaType))
        ?? response.Contents.FirstOrDefault();

    /// <summary>The other formats, each with what is added to the method's name.</summary>
    public IEnumerable<(string Suffix, ResponsePlan Plan)> PlanOthers(ResponseModel response)
    {
        var main = FindMain(response);
        var mainPlan = main is null || response.Envelope is not null ? null : Plan(main);
        var found = new List<(string Suffix, ResponsePlan Plan)>();
        foreach (var content in response.Contents)
        {
            // An envelope is JSON, and of its schema nothing is left that other JSON could be compared with.
            if (content == main || (content.Kind == MediaKind.Json && response.Envelope is not null) || IsSameData(main!, content))
            {
                continue;
            }

            var plan = Plan(content);
            var known = found.FindIndex(one => one.Plan.Kind == plan.Kind && one.Plan.Type == plan.Type);
            if (known >= 0)
            {
                found[known] =
                    (found[known].Suffix, found[known].Plan with { Accept = found[known].Plan.Accept + ", " + content.MediaType });
            }
            else if (plan.Kind != mainPlan?.Kind || plan.Type != mainPlan.Type)
            {
                found.Add((GetSuffix(plan), plan with { Accept = content.MediaType }));
            }
        }

        return found;
    }

    /// <summary>The media types to ask for; <see langword="null"/> when the way of sending implies them.</summary>
    public static string? Accept(ResponseModel response, MediaTypeModel main)
    {
        if (main.Kind is MediaKind.EventStream or MediaKind.JsonLines)
        {
            return null;
        }

        var same = response.Contents.Where(content => content.Kind == main.Kind).Select(content => content.MediaType).ToList();
        if (main.Kind == MediaKind.Json)
        {
            // JSON is what is read, but a server that names none of its media types may send it under any of the range.
            var ranges = same.Where(MediaTypes.IsWildcard).Select(static range => (range == "*" ? "*/*" : range) + ";q=0.5").ToList();
            var json = same.Exists(MediaTypes.IsPlainJson) ? Json : main.MediaType;
            return ranges.Count > 0 ? string.Join(", ", [json, .. ranges]) : json == Json ? null : json;
        }

        // Without another format there is nothing to negotiate, and nothing that a server could refuse.
        return same.Count == response.Contents.Count ? null : string.Join(", ", same);
    }

    /// <summary>The media types to ask for where several responses of JSON may come: those of all.</summary>
    public static string? Accept(IEnumerable<ResponsePlan> plans)
    {
        var all = plans.SelectMany(static plan => (plan.Accept ?? Json).Split([", "], StringSplitOptions.None)).Distinct().ToList();
        return all.Count == 1 && all[0] == Json ? null : string.Join(", ", all);
    }

    public ResponsePlan Plan(MediaTypeModel content)
    {
        var kind = content.Kind switch
        {
            MediaKind.Json => ResponseKind.Json,
            MediaKind.EventStream => ResponseKind.Events,
            MediaKind.JsonLines => ResponseKind.Lines,
            MediaKind.Text => ResponseKind.Text,
            _ => ResponseKind.Stream,
        };
        return kind is ResponseKind.Text or ResponseKind.Stream ? new ResponsePlan(kind, null, false)
            : content.Schema is { } schema ? PlanTyped(kind, schema)
            : new ResponsePlan(kind, new ScalarType(ScalarKind.Element), false);
    }

    public ResponsePlan PlanTyped(ResponseKind kind, SchemaUse use)
    {
        var type = types.Map(use, open: true);

        // JSON of any kind holds its null, and the data of an event that is a text is always there.
        var isNeverNull = type is ScalarType { Kind: ScalarKind.Element }
            || (kind == ResponseKind.Events && type is ScalarType { Kind: ScalarKind.String });
        return new ResponsePlan(kind, type, use.Nullable && !isNeverNull);
    }

    /// <summary>
    /// XML or YAML of the schema that JSON is read of: it is not offered as a stream, too. Bytes of an image have no such schema.
    /// </summary>
    private bool IsSameData(MediaTypeModel main, MediaTypeModel other) =>
        main.Kind == MediaKind.Json && other.Kind is not (MediaKind.EventStream or MediaKind.JsonLines)
        && main.Schema is { } first && other.Schema is { } second
        && (context.Schemas.GetCanonical(first.Id) == context.Schemas.GetCanonical(second.Id)
            || types.Map(first, open: true) == types.Map(second, open: true))
        && context.Schemas[second.Id].Shape is not (StringShape { Format: "binary" } or AnyShape);

    private static string GetSuffix(ResponsePlan plan) => plan.Kind switch
    {
        ResponseKind.Text => "AsText",
        ResponseKind.Stream => "AsStream",
        ResponseKind.Events => "AsEvents",
        ResponseKind.Lines => "AsLines",
        _ => "As" + UnionPlanner.ChooseCaseName(plan.Type!),
    };
}
