using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the responses of an operation; envelopes are taken off.</summary>
internal sealed class ResponseModeler(ModelingContext context, ContentModeler contents, EnvelopeModeler envelopes, HeaderModeler headers)
{
    private readonly Dictionary<string, ResponseModel> _components = new(StringComparer.Ordinal);

    public EquatableArray<ResponseModel> Build(OpenApiResponses? responses, string pointer)
    {
        var result = new List<ResponseModel>();

        // By status: the order of a map's keys means nothing, and what a method returns must not hang on it.
        responses ??= [];
        foreach (var status in responses.Keys.OrderBy(NormalizeStatus, StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (responses[status] is OpenApiResponseReference { Reference.Id: { } id } reference)
            {
                result.Add(WithStatus(ModelShared(id, reference), status));
            }
            else if (responses[status] is { } response)
            {
                result.Add(WithStatus(ModelResponse(response, BoundedPointer.Append(pointer, status)), status));
            }
        }

        return result.ToEquatableArray();
    }

    // Nothing is lost with what the document says of a content that these statuses never have (RFC 9110, sections 15.3.5 and 15.3.6).
    private static ResponseModel WithStatus(ResponseModel response, string status) =>
        status is "204" or "205"
            ? response with { Status = status, Contents = [], Envelope = null }
            : response with { Status = NormalizeStatus(status) };

    // A reference looks its target up for each property that is read: it is looked up once.
    private ResponseModel ModelShared(string id, OpenApiResponseReference reference)
    {
        if (!_components.TryGetValue(id, out var known))
        {
            known = ModelResponse(reference.RecursiveTarget ?? new OpenApiResponse(), BoundedPointer.Append("/components/responses", id));
            _components.Add(id, known);
        }
        else if (!context.TryShare(known.Headers.Count, known.Pointer))
        {
            known = known with { Headers = [] };
        }

        return DocText.Read(reference.Reference.Description) is { IsEmpty: false } own ? known with { Description = own } : known;
    }

    private ResponseModel ModelResponse(IOpenApiResponse response, string pointer)
    {
        EnvelopeModel? envelope = null;
        var content = contents.Build(response.Content, pointer + "/content", (kind, schema, schemaPointer) =>
        {
            if (kind != MediaKind.Json || envelopes.TryBuild(schema, schemaPointer) is not { } found)
            {
                return false;
            }

            envelope ??= found;
            return true;
        });
        return new ResponseModel
        {
            // A shared response has none: who refers to it says of which status it is.
            Status = string.Empty,
            Pointer = pointer,
            Description = DocText.Read(response.Description),
            Contents = content,
            Headers = headers.Build(response.Headers, pointer + "/headers"),
            Envelope = envelope,
        };
    }

    private static string NormalizeStatus(string status) =>
        string.Equals(status, "default", StringComparison.OrdinalIgnoreCase) ? "default" : status.ToUpperInvariant();
}
