using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Documentation;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Plans the classes of response headers, those of refusals too: one for each set of headers that responses have in common.
/// </summary>
internal sealed class HeadersPlanner
{
    private const int MaxNamed = 3;

    private readonly PlanContext _context;
    private readonly TypeMapper _types;
    private readonly Dictionary<string, string> _byPointer = new(StringComparer.Ordinal);

    public HeadersPlanner(PlanContext context, TypeMapper types, NameScope scope, CancellationToken cancellationToken)
    {
        _context = context;
        _types = types;
        var sets = new Dictionary<string, (List<HeaderModel> Headers, List<(string Name, string Pointer)> Users)>(StringComparer.Ordinal);
        var ordered = new List<string>();
        var known = new Dictionary<string, (List<HeaderModel> Headers, string Key)>(StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in context.Model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var successes = ResponsePlanner.Successes(operation);
            Add(successes, OperationNames.Full(operation), operation.Pointer);
            foreach (var refusal in operation.Responses.Where(response =>
                !successes.Exists(success => success.Pointer == response.Pointer)))
            {
                Add([refusal], OperationNames.Full(operation) + Statuses.Name(refusal.Status), refusal.Pointer);
            }
        }

        foreach (var key in ordered)
        {
            var (headers, users) = sets[key];
            var name = scope.Take(Name(headers, users.ConvertAll(static user => user.Name)));
            Types.Add(Plan(name, headers));
            users.ForEach(user => _byPointer[user.Pointer] = name);
        }

        void Add(List<ResponseModel> responses, string name, string pointer)
        {
            // Many operations may share a response of many headers.
            var place = string.Join("\n", responses.Select(static response => response.Pointer));
            if (!known.TryGetValue(place, out var found))
            {
                var all = Headers(responses);
                known.Add(place, found = (all, string.Join("\n", all.Select(Key))));
            }

            var (headers, key) = found;
            if (headers.Count == 0)
            {
                return;
            }

            if (!sets.TryGetValue(key, out var set))
            {
                sets.Add(key, set = (headers, []));
                ordered.Add(key);
            }

            // A response that operations share is one place.
            if (placed.Add(pointer))
            {
                set.Users.Add((name, pointer));
            }
        }
    }

    public List<TypePlan> Types { get; } = [];

    /// <summary>The class of the operation's headers.</summary>
    public string? Find(OperationModel operation) => _byPointer.TryGetValue(operation.Pointer, out var name) ? name : null;

    /// <summary>The class of the headers of a refusal.</summary>
    public string? Find(ResponseModel refusal) => _byPointer.TryGetValue(refusal.Pointer, out var name) ? name : null;

    private static List<HeaderModel> Headers(List<ResponseModel> responses)
    {
        var headers = new List<HeaderModel>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in responses.SelectMany(response => response.Headers))
        {
            if (names.Add(header.Name))
            {
                headers.Add(header);
            }
        }

        return headers;
    }

    private string Key(HeaderModel header)
    {
        var (type, reading) = Read(header);
        return $"{header.Name}\t{header.NameOverride}\t{reading}\t{type}";
    }

    /// <summary>A set of one operation, or of one of its refusals, is called after it; one of several, after what is in it.</summary>
    private static string Name(List<HeaderModel> headers, List<string> users)
    {
        if (users.Count == 1)
        {
            return users[0] + "Headers";
        }

        var words = headers.ConvertAll(header => Words.Split(header.Name).SkipWhile(word => word is "x" or "X").ToList());
        var shared = words[0].TakeWhile((word, i) => words.TrueForAll(other => other.Count > i && Words.Same(other[i], word))).ToList();
        if (headers.Count > MaxNamed)
        {
            return Identifiers.Pascal(shared, "", "Common") + "Headers";
        }

        var own = words.SelectMany(name => name.Skip(shared.Count));
        return Identifiers.Pascal(shared.Concat(own).ToList(), "", "Common") + "Headers";
    }

    private HeadersPlan Plan(string name, List<HeaderModel> headers)
    {
        var scope = new NameScope(ReservedNames.ClientMembers, ReservedNames.HeaderMembers, [name]);
        return new HeadersPlan
        {
            Name = name,
            Doc = new DocPlan("Headers of a response."),
            Members = headers.Select(header => Plan(header, scope)).ToEquatableArray(),
        };
    }

    private HeaderPlan Plan(HeaderModel header, NameScope scope)
    {
        var pascal = header.NameOverride is { } given && Identifiers.IsValid(given) ? given : Identifiers.Pascal(header.Name, "Header");
        var (type, reading) = Read(header);
        return new HeaderPlan(
            scope.Take(pascal, pascal + "Header"),
            header.Name,
            type,
            reading,
            header.Description is { } description ? DocPlanner.Clean(description) : null,
            header.Deprecated);
    }

    /// <summary>
    /// How the header is read (style <c>simple</c>). An object is left as its text: hardly any API sends one, and every server writes it
    /// its own way.
    /// </summary>
    private (TypeRef Type, HeaderReading Reading) Read(HeaderModel header)
    {
        var type = _types.Map(header.Schema, open: true);
        if (header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
        {
            return (new ScalarType(ScalarKind.String), HeaderReading.Lines);
        }

        if (header.MediaType is { } mediaType)
        {
            return MediaTypes.Kind(mediaType) == MediaKind.Json
                ? (type, HeaderReading.Json)
                : (new ScalarType(ScalarKind.String), HeaderReading.Text);
        }

        if (type is ListType list)
        {
            return Scalar(list.Item, _context.Schemas[header.Schema.Id].Shape is ArrayShape array ? array.Items : header.Schema) switch
            {
                HeaderReading.Text when list.Item is ScalarType => (new ScalarType(ScalarKind.String), HeaderReading.QuotedList),
                HeaderReading.Quoted => (list.Item, HeaderReading.QuotedList),
                HeaderReading.Json => (list.Item, HeaderReading.JsonList),
                _ => (new ScalarType(ScalarKind.String), HeaderReading.Text),
            };
        }

        var reading = Scalar(type, header.Schema);
        return (reading == HeaderReading.Text ? new ScalarType(ScalarKind.String) : type, reading);
    }

    private HeaderReading Scalar(TypeRef type, SchemaUse use) => type switch
    {
        ScalarType { Reading: not NumberReading.Number } => HeaderReading.Quoted,
        ScalarType { Kind: ScalarKind.Boolean } or ScalarType { IsNumber: true } => HeaderReading.Json,
        ScalarType { Kind: ScalarKind.String or ScalarKind.Secret or ScalarKind.Element } => HeaderReading.Text,
        ScalarType => HeaderReading.Quoted,
        NamedType { Kind: NamedKind.Enum or NamedKind.OpenEnum } =>
            _context.Schemas[use.Id].Shape is EnumShape { Kind: EnumValueKind.Integer } ? HeaderReading.Json : HeaderReading.Quoted,
        _ => HeaderReading.Text,
    };
}
