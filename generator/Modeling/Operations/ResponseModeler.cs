using Microsoft.OpenApi;
using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling.Schemas;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the responses of an operation; envelopes are taken off.</summary>
internal sealed class ResponseModeler(ModelingContext context, ContentModeler contents, EnvelopeModeler envelopes)
{
    public EquatableArray<ResponseModel> Build(OpenApiResponses? responses, string pointer)
    {
        var result = new List<ResponseModel>();
        foreach (var entry in responses ?? [])
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (entry.Value is { } response)
            {
                var place = response is OpenApiResponseReference { Reference.Id: { } id }
                    ? Pointers.Append("/components/responses", id)
                    : Pointers.Append(pointer, entry.Key);
                result.Add(Response(Status(entry.Key), response, place));
            }
        }

        return result.ToEquatableArray();
    }

    private ResponseModel Response(string status, IOpenApiResponse response, string pointer)
    {
        EnvelopeModel? envelope = null;
        var content = contents.Build(response.Content, pointer + "/content", (kind, schema, place) =>
        {
            if (kind != MediaKind.Json || envelopes.TryBuild(schema, place) is not { } found)
            {
                return false;
            }

            envelope ??= found;
            return true;
        });
        return new ResponseModel
        {
            Status = status,
            Pointer = pointer,
            Description = response.Description,
            Contents = content,
            Envelope = envelope,
        };
    }

    private static string Status(string status) => string.Equals(status, "default", StringComparison.OrdinalIgnoreCase) ? "default" : status.ToUpperInvariant();
}
