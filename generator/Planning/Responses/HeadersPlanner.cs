using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.TypeNaming;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Responses;

/// <summary>
/// Plans the classes of response headers, each named by its place: the response component, or the operation and, of an error, its status.
/// So a header that an update adds to one of them renames nothing.
/// </summary>
internal sealed class HeadersPlanner
{
    private readonly PlanContext _context;
    private readonly TypeMapper _types;
    private readonly NameScope _scope;
    private readonly Dictionary<string, string> _byPointer = new(StringComparer.Ordinal);

    public HeadersPlanner(PlanContext context, TypeMapper types, NameScope scope, CancellationToken cancellationToken)
    {
        _context = context;
        _types = types;
        _scope = scope;
        foreach (var operation in context.Model.Operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var successes = ResponsePlanner.GetSuccesses(operation);
            foreach (var error in operation.Responses.Where(response => !successes.Exists(success => success.Pointer == response.Pointer)))
            {
                Add([error], operation, Statuses.GetName(error.Status), error.Pointer);
            }

            Add(successes.FindAll(static response => response.Headers.Count > 0), operation, "", operation.Pointer);
        }
    }

    public List<TypePlan> Types { get; } = [];

    /// <summary>The class of the operation's headers.</summary>
    public string? Find(OperationModel operation) => _byPointer.TryGetValue(operation.Pointer, out var name) ? name : null;

    /// <summary>The class of the headers of a refusal.</summary>
    public string? Find(ResponseModel refusal) => _byPointer.TryGetValue(refusal.Pointer, out var name) ? name : null;

    /// <summary>Adds the class of an operation's responses, or takes that of the component that they are.</summary>
    private void Add(List<ResponseModel> responses, OperationModel operation, string suffix, string pointer)
    {
        // A response that operations share is one place, and has one class.
        var component = responses.Count == 1 && SchemaPlace.Of(responses[0].Pointer) is { Kind: SchemaPlaceKind.Response } place
            ? place.Name
            : null;
        if (component is not null && _byPointer.TryGetValue(responses[0].Pointer, out var known))
        {
            _byPointer[pointer] = known;
            return;
        }

        if (GetHeaders(responses) is not { Count: > 0 } headers)
        {
            return;
        }

        string name;
        if (component is not null)
        {
            name = _byPointer[responses[0].Pointer] = _scope.Take(PlaceNames.OfResponse(component) + "Headers");
        }
        else
        {
            var (full, further) = _context.Operations.GetTypeNames(operation);
            name = _scope.Take(full + suffix + "Headers", Array.ConvertAll(further, parent => parent + suffix + "Headers"));
        }

        Types.Add(Plan(name, headers));
        _byPointer[pointer] = name;
    }

    private static List<HeaderModel> GetHeaders(List<ResponseModel> responses)
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

    private HeadersPlan Plan(string name, List<HeaderModel> headers)
    {
        var scope = new NameScope(ReservedNames.ClientMembers, ReservedNames.HeaderMembers, [name]);
        return new HeadersPlan
        {
            Name = name,
            Doc = DocPlan.OfWords("Headers of a response."),
            Members = headers.Select(header => Plan(header, scope)).ToEquatableArray(),
        };
    }

    private HeaderPlan Plan(HeaderModel header, NameScope scope)
    {
        var pascal = header.NameOverride is { } given && Identifiers.IsValid(given) ? given : Identifiers.ToPascalCase(
            header.Name,
            "Header");
        var (type, reading) = Read(header);
        return new HeaderPlan(
            scope.Take(pascal, pascal + "Header"),
            header.Name,
            type,
            reading,
            DocLine.Of(header.Description) ?? $"The header {header.Name}.",
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
            return MediaTypes.Classify(mediaType) == MediaKind.Json
                ? (type, HeaderReading.Json)
                : (new ScalarType(ScalarKind.String), HeaderReading.Text);
        }

        if (type is ListType list)
        {
            return ChooseReading(
                list.Item,
                _context.Schemas[header.Schema.Id].Shape is ArrayShape array ? array.Items : header.Schema) switch
            {
                HeaderReading.Text when list.Item is ScalarType => (new ScalarType(ScalarKind.String), HeaderReading.QuotedList),
                HeaderReading.Quoted => (list.Item, HeaderReading.QuotedList),
                HeaderReading.Json => (list.Item, HeaderReading.JsonList),
                _ => (new ScalarType(ScalarKind.String), HeaderReading.Text),
            };
        }

        var reading = ChooseReading(type, header.Schema);
        return (reading == HeaderReading.Text ? new ScalarType(ScalarKind.String) : type, reading);
    }

    private HeaderReading ChooseReading(TypeRef type, SchemaUse use) => type switch
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
