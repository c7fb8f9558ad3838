using Microsoft.OpenApi;
using Specwright.Generator.Common;
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
            var shared = SizeOfShared(path.Value);
            foreach (var entry in entries)
            {
                _context.Cancellation.ThrowIfCancellationRequested();
                if (entry.Value is not null && _context.TryShare(shared, pointer))
                {
                    operations.Add(Operation(path.Key, path.Value, pointer, entry.Key.Method, entry.Value));
                }
            }
        }

        return operations.ToEquatableArray();
    }

    /// <summary>How much of a path each of its operations gets, of which there may be any number.</summary>
    private static int SizeOfShared(IOpenApiPathItem item) =>
        (item.Parameters?.Sum(static one => 1 + (((one?.Name?.Length ?? 0) + (one?.Description?.Length ?? 0)) / 50)) ?? 0)
            + ((ServerUrls.First(item.Servers)?.Length ?? 0) / 50);

    private OperationModel Operation(string path, IOpenApiPathItem item, string itemPointer, string method, OpenApiOperation operation)
    {
        var pointer = OperationPointer(itemPointer, method);
        var security = _security.Add(operation, pointer);
        return new OperationModel
        {
            Method = method.ToUpperInvariant(),
            Path = path,
            Pointer = pointer,
            OperationId = operation.OperationId is { Length: > 0 } operationId ? operationId : null,
            NameOverride = Extensions.Text(operation.Extensions, ExtensionNames.CSharpName),
            Tag = operation.Tags?.FirstOrDefault(static tag => Name(tag) is not null) is { } tag ? Name(tag) : null,
            Summary = operation.Summary,
            Description = operation.Description,
            Deprecated = operation.Deprecated,
            Permissions = Permissions(operation, security.Scopes),
            TokenScopes = security.TokenScopes,
            Parameters =
                _parameters.Build(path, (item.Parameters, itemPointer + "/parameters"), (operation.Parameters, pointer + "/parameters")),
            Body = Body(operation.RequestBody, pointer + "/requestBody"),
            Responses = _responses.Build(operation.Responses, pointer + "/responses"),
            Pages = PagesModeler.Build(operation, pointer),
            IsAnonymous = security.IsAnonymous,
            ServerUrl = ServerUrls.First(operation.Servers) ?? ServerUrls.First(item.Servers),
        };
    }

    /// <summary>The body that is meant, and where it stands.</summary>
    public static (IOpenApiRequestBody Body, string Pointer) Target(IOpenApiRequestBody body, string pointer) =>
        body is OpenApiRequestBodyReference { Reference.Id: { } id } reference
            ? (reference.RecursiveTarget ?? body, BoundedPointer.Append("/components/requestBodies", id))
            : (body, pointer);

    private RequestBodyModel? Body(IOpenApiRequestBody? body, string pointer)
    {
        if (body is null)
        {
            return null;
        }

        (body, var place) = Target(body, pointer);
        var contents = _contents.Build(body.Content, place + "/content");
        return contents.IsEmpty ? null : new RequestBodyModel(body.Required, body.Description, contents, place);
    }

    private static EquatableArray<string> Permissions(OpenApiOperation operation, EquatableArray<string> scopes) =>
        Extensions.Texts(Extensions.Node(operation.Extensions, "x-api-token-group"))
            .Concat(scopes)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();

    private static string? Name(OpenApiTagReference tag) => tag.Reference.Id is { Length: > 0 } id ? id : null;

    private static string OperationPointer(string itemPointer, string method)
    {
        var lower = method.ToLowerInvariant();
        return lower is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "query"
            ? itemPointer + "/" + lower
            : BoundedPointer.Append(itemPointer, "additionalOperations", method);
    }
}
