using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models what the API sends by itself. Reading has put callbacks beside the webhooks.</summary>
internal sealed class PayloadModeler(ModelingContext context, SchemaModeler schemas)
{
    private readonly ContentModeler _contents = new(context, schemas);

    public EquatableArray<PayloadModel> Build()
    {
        var payloads = new List<PayloadModel>();
        foreach (var webhook in context.Document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
        {
            foreach (var entry in webhook.Value?.Operations ?? [])
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var pointer = BoundedPointer.Append("/webhooks", webhook.Key) + "/" + entry.Key.Method.ToLowerInvariant();
                if (entry.Value?.RequestBody is { } body && ModelSchema(body, pointer + "/requestBody") is { } schema)
                {
                    payloads.Add(
                        new PayloadModel(
                            webhook.Key,
                            pointer,
                            DocText.Read(entry.Value.Summary ?? entry.Value.Description ?? body.Description),
                            schema));
                }
            }
        }

        return payloads.ToEquatableArray();
    }

    /// <summary>The schema of the body's first JSON content; the others must not even be modeled.</summary>
    private SchemaUse? ModelSchema(IOpenApiRequestBody body, string pointer)
    {
        (body, pointer) = OperationsModeler.FollowReference(body, pointer);
        var isFound = false;
        return _contents.Build(body.Content, pointer + "/content", (kind, _, _) =>
        {
            var isTaken = isFound || kind != MediaKind.Json;
            isFound |= !isTaken;
            return isTaken;
        }).FirstOrDefault(static content => content.Schema is not null)?.Schema;
    }
}
