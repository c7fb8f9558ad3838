using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the operations of a document, in its order.</summary>
internal sealed class OperationsModeler
{
    private readonly ModelingContext _context;
    private readonly SecurityModeler _security;
    private readonly ParameterModeler _parameters;
    private readonly ContentModeler _contents;
    private readonly ResponseModeler _responses;

    public OperationsModeler(ModelingContext context, SchemaModeler schemas, SecurityModeler security)
    {
        _context = context;
        _security = security;
        _parameters = new ParameterModeler(context, schemas);
        _contents = new ContentModeler(context, schemas);
        _responses = new ResponseModeler(context, _contents, new EnvelopeModeler(schemas), new HeaderModeler(context, schemas));
    }

    public EquatableArray<OperationModel> Build()
    {
        var operations = new List<OperationModel>();
        foreach (var path in _context.Document.Paths ?? [])
        {
            if (path.Value?.Operations is not { Count: > 0 } entries)
            {
                continue;
            }

            var pointer = path.Value is OpenApiPathItemReference { Reference.Id: { } id }
                ? BoundedPointer.Append("/components/pathItems", id)
                : BoundedPointer.Append("/paths", path.Key);
            var shared = MeasureShared(path.Value);
            foreach (var entry in entries)
            {
                _context.Cancellation.ThrowIfCancellationRequested();
                if (entry.Value is not null && _context.TryShare(shared, pointer))
                {
                    operations.Add(ModelOperation(path.Key, path.Value, pointer, entry.Key.Method, entry.Value));
                }
            }
        }

        return operations.ToEquatableArray();
    }

    /// <summary>How much of a path each of its operations gets, of which there may be any number.</summary>
    private static int MeasureShared(IOpenApiPathItem item) =>
        (item.Parameters?.Sum(static one =>
            1 + (((one?.Name?.Length ?? 0) + DocLengths.GetLeast(DocText.Read(one?.Description))) / 50)) ?? 0)
            + ((ServerUrls.FindFirst(item.Servers)?.Length ?? 0) / 50);

    private OperationModel ModelOperation(string path, IOpenApiPathItem item, string itemPointer, string method, OpenApiOperation operation)
    {
        var pointer = GetOperationPointer(itemPointer, method);
        var security = _security.Add(operation, pointer);
        return new OperationModel
        {
            Method = method.ToUpperInvariant(),
            Path = path,
            Pointer = pointer,
            OperationId = operation.OperationId is { Length: > 0 } operationId ? operationId : null,
            NameOverride = Extensions.ReadText(operation.Extensions, ExtensionNames.CSharpName),
            Tag = operation.Tags?.FirstOrDefault(static tag => ReadName(tag) is not null) is { } tag ? ReadName(tag) : null,
            Summary = DocText.Read(operation.Summary),
            Description = DocText.Read(operation.Description),
            Deprecated = operation.Deprecated,
            Permissions = ReadPermissions(operation, security.Scopes),
            TokenScopes = security.TokenScopes,
            Parameters =
                _parameters.Build(path, (item.Parameters, itemPointer + "/parameters"), (operation.Parameters, pointer + "/parameters")),
            Body = ModelBody(method, operation.RequestBody, pointer + "/requestBody"),
            Responses = _responses.Build(operation.Responses, pointer + "/responses"),
            Pages = PaginationModeler.Build(operation, pointer),
            IsAnonymous = security.IsAnonymous,
            ServerUrl = ServerUrls.FindFirst(operation.Servers) ?? ServerUrls.FindFirst(item.Servers),
        };
    }

    /// <summary>The body that is meant, and where it stands.</summary>
    public static (IOpenApiRequestBody Body, string Pointer) FollowReference(IOpenApiRequestBody body, string pointer) =>
        body is OpenApiRequestBodyReference { Reference.Id: { } id } reference
            ? (reference.RecursiveTarget ?? body, BoundedPointer.Append("/components/requestBodies", id))
            : (body, pointer);

    private RequestBodyModel? ModelBody(string method, IOpenApiRequestBody? body, string pointer)
    {
        if (body is null)
        {
            return null;
        }

        (body, var ownPointer) = FollowReference(body, pointer);
        if (IsWithoutBody(method) && body.Content is { Count: > 0 } given && given.Values.All(static media => IsEmptyObject(media?.Schema)))
        {
            return null;
        }

        var contents = _contents.Build(body.Content, ownPointer + "/content");
        return contents.IsEmpty ? null : new RequestBodyModel(body.Required, DocText.Read(body.Description), contents, ownPointer);
    }

    // A body of these has no meaning of its own (RFC 9110, section 9.3.1); some writers put an empty form into each operation.
    private static bool IsWithoutBody(string method) => method.ToUpperInvariant() is "GET" or "HEAD";

    private static bool IsEmptyObject(IOpenApiSchema? schema) =>
        schema is OpenApiSchema { Type: null or JsonSchemaType.Object, AdditionalProperties: null } own
        && (own.Properties is null or { Count: 0 })
        && (own.PatternProperties is null or { Count: 0 })
        && (own.AllOf ?? []).Concat(own.OneOf ?? []).Concat(own.AnyOf ?? []).FirstOrDefault() is null
        && (own.Enum is null or { Count: 0 })
        && own.Extensions?.ContainsKey(ExtensionNames.Unresolved) is not true;

    private static EquatableArray<string> ReadPermissions(OpenApiOperation operation, EquatableArray<string> scopes) =>
        Extensions.ReadTexts(Extensions.FindNode(operation.Extensions, "x-api-token-group"))
            .Concat(scopes)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();

    private static string? ReadName(OpenApiTagReference tag) => tag.Reference.Id is { Length: > 0 } id ? id : null;

    private static string GetOperationPointer(string itemPointer, string method) =>
        PathItemMethods.Contains(method)
            ? itemPointer + "/" + method.ToLowerInvariant()
            : BoundedPointer.Append(itemPointer, "additionalOperations", method);
}
