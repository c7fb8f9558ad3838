using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Merging;
using Specwright.Generator.Modeling.Schemas.Parts;
using Specwright.Generator.Modeling.Schemas.Shapes;
namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the media types of a body.</summary>
internal sealed class ContentModeler(ModelingContext context, SchemaModeler schemas)
{
    /// <summary>
    /// The media types of <paramref name="content"/>, which stands at <paramref name="pointer"/>; schemas that <paramref name="isTaken"/>
    /// says yes to are dealt with elsewhere.
    /// </summary>
    public EquatableArray<MediaTypeModel> Build(
        IDictionary<string, IOpenApiMediaType>? content,
        string pointer,
        Func<MediaKind, IOpenApiSchema, string, bool>? isTaken = null)
    {
        if (content is not { Count: > 0 })
        {
            return EquatableArray<MediaTypeModel>.Empty;
        }

        var result = new List<MediaTypeModel>(content.Count);
        foreach (var entry in content)
        {
            if (result.Count == SpecLimits.MaxMediaTypes)
            {
                // Each may make a method of its own.
                var limit = SpecLimits.MaxMediaTypes.ToString(System.Globalization.CultureInfo.InvariantCulture);
                context.Report(ModelingDiagnosticIds.TooManyMediaTypes, BoundedPointer.Append(pointer, entry.Key), limit, entry.Key);
                break;
            }

            context.Cancellation.ThrowIfCancellationRequested();
            if (entry.Value is not null)
            {
                result.Add(ModelMediaType(entry.Key, entry.Value, BoundedPointer.Append(pointer, entry.Key), isTaken));
            }
        }

        return result.ToEquatableArray();
    }

    private MediaTypeModel ModelMediaType(
        string mediaType,
        IOpenApiMediaType media,
        string pointer,
        Func<MediaKind, IOpenApiSchema, string, bool>? isTaken)
    {
        if (media is OpenApiMediaTypeReference { Reference.Id: { } id })
        {
            pointer = BoundedPointer.Append("/components/mediaTypes", id);
        }

        var isItem = media.Schema is null && media.ItemSchema is not null;
        var schema = media.Schema ?? media.ItemSchema;
        var schemaPointer = pointer + (isItem ? "/itemSchema" : "/schema");
        var kind = Classify(mediaType, schema, schemaPointer);
        if (kind == MediaKind.EventStream && schema is not null)
        {
            (schema, schemaPointer) = EventFields.FindData(schema, schemaPointer, isItem);
        }

        return new MediaTypeModel
        {
            MediaType = mediaType,
            Kind = kind,
            Pointer = pointer,
            Schema = schema is null || isTaken?.Invoke(kind, schema, schemaPointer) is true ? null : schemas.Use(schema, schemaPointer),
            Encodings = ModelEncodings(media, mediaType, kind, pointer),
        };
    }

    private MediaKind Classify(string mediaType, IOpenApiSchema? schema, string pointer)
    {
        var isWildcard = MediaTypes.IsWildcard(mediaType);
        var kind = isWildcard ? MediaKind.Json : MediaTypes.Classify(mediaType);
        if (kind is not (MediaKind.Json or MediaKind.Text))
        {
            return kind;
        }

        if (schema is null)
        {
            return isWildcard ? MediaKind.Binary : kind;
        }

        var merged = schemas.Merger.Merge(schemas.Resolve(SchemaSource.Of(schema, pointer)).Source);
        return merged.Types == JsonSchemaType.String && merged.Format is "binary" ? MediaKind.Binary
            : isWildcard && merged.Alternatives.Count == 0 && SchemaTypes.IsScalar(merged) ? MediaKind.Binary
            : isWildcard && merged is { Types: 0, HasContent: false, Alternatives.Count: 0 } ? MediaKind.Binary
            : kind;
    }

    private EquatableArray<EncodingModel> ModelEncodings(IOpenApiMediaType media, string mediaType, MediaKind kind, string pointer)
    {
        var encodings = media.Encoding is { Count: > 0 } declared
            ? declared.Where(static entry => entry.Value is not null).ToList()
            : [];
        if (kind == MediaKind.Multipart)
        {
            foreach (var entry in encodings)
            {
                ReportUnsupported(entry.Value, MediaTypes.IsFormData(mediaType), BoundedPointer.Append(pointer, "encoding", entry.Key));
            }

            ReportIf(media.PrefixEncoding is { Count: > 0 }, pointer, "prefixEncoding");
            ReportIf(media.ItemEncoding is not null, pointer, "itemEncoding");
        }

        return encodings
            .Select(static entry => new EncodingModel(
                entry.Key,
                entry.Value.ContentType,
                entry.Value.Style is { } style ? ParameterModeler.MapStyle(style) : null,
                entry.Value.Explode,
                entry.Value.AllowReserved ?? false))
            .ToEquatableArray();
    }

    /// <summary>
    /// A part has its name, its media type and its content (RFC 7578), and a form's fields have a style: what else an encoding asks for is
    /// not sent.
    /// </summary>
    private void ReportUnsupported(OpenApiEncoding encoding, bool isForm, string pointer)
    {
        ReportIf(encoding.Headers is { Count: > 0 } headers
            && headers.Keys.Any(static name => !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)), pointer, "headers");
        var isStyled = encoding.Style is not null and not Microsoft.OpenApi.ParameterStyle.Form;
        ReportIf(isStyled && !isForm && encoding.ContentType is null, pointer, "style");
        ReportIf(encoding.Encoding is { Count: > 0 }, pointer, "encoding");
    }

    private void ReportIf(bool isThere, string pointer, string keyword)
    {
        if (isThere)
        {
            context.Report(ModelingDiagnosticIds.UnsupportedEncoding, pointer + "/" + keyword, keyword);
        }
    }
}
