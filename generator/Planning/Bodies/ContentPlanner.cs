using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Plans the body of one media type.</summary>
internal sealed class ContentPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private readonly PartPlanner _parts = new(context, types);

    /// <param name="body">The body.</param>
    /// <param name="content">The media type.</param>
    /// <param name="locals">The names of the method's parameters.</param>
    /// <param name="isFirst">Whether it is the preferred one.</param>
    public BodyPlan Plan(RequestBodyModel body, MediaTypeModel content, NameScope locals, bool isFirst)
    {
        var kind = content.Kind switch
        {
            MediaKind.Json => BodyKind.Json,
            MediaKind.UrlEncodedForm => BodyKind.Form,
            MediaKind.Multipart when _parts.HasParts(content) => BodyKind.Multipart,
            MediaKind.Text => BodyKind.Text,
            _ => BodyKind.Stream,
        };
        if (kind is BodyKind.Form && content.Schema is null)
        {
            kind = BodyKind.Stream;
        }

        // Who calls another overload than the first does so for its body: that one need not be left out by two of them.
        var required = body.Required || !isFirst;
        var parts = kind == BodyKind.Multipart ? _parts.Plan(content, locals, required) : EquatableArray<PartPlan>.Empty;
        TypeRef? type = kind switch
        {
            BodyKind.Multipart => null,
            BodyKind.Text => new ScalarType(ScalarKind.String),
            BodyKind.Stream => new RuntimeType(RuntimeTypeKind.Stream),
            _ when content.Schema is { } schema => types.Map(schema, context.Schemas.InResponse(schema.Id)),
            _ => new ScalarType(ScalarKind.Element),
        };
        var mediaType = MakeConcrete(content);
        return new BodyPlan
        {
            Name = kind == BodyKind.Multipart ? "" : locals.Take(ChooseName(kind, isFirst), "content"),
            Kind = kind,
            Type = type,
            Nullable = content.Schema?.Nullable == true && type is not ScalarType { Kind: ScalarKind.Element },
            Optional = !required,
            MediaType = mediaType,
            HasOtherMediaTypes = kind is BodyKind.Stream or BodyKind.Text
                && (mediaType != content.MediaType || content.Kind == MediaKind.Multipart),
            Description = DocLine.Of(body.Description),
            Parts = parts,
            Encodings = kind == BodyKind.Form ? EncodingPlanner.Plan(content) : EquatableArray<EncodingPlan>.Empty,

            // An object's codec checks it when the body is written.
            Checks = kind is not (BodyKind.Json or BodyKind.Form) || content.Schema is null
                ? EquatableArray<CheckPlan>.Empty
                : checks.Plan(content.Schema, type!).Where(static check => check is not ModelCheck).ToEquatableArray(),
        };
    }

    /// <summary>
    /// Overloads name their bodies differently, so that <c>text: null</c> or <c>body: new() { … }</c> can say which is meant.
    /// </summary>
    private static string ChooseName(BodyKind kind, bool isFirst) => kind switch
    {
        _ when isFirst => "body",
        BodyKind.Text => "text",
        BodyKind.Stream => "stream",
        BodyKind.Form => "form",
        _ => "body",
    };

    /// <summary>A range (<c>image/*</c>) is nothing to send: the caller's stream has the type that its kind usually has.</summary>
    private static string MakeConcrete(MediaTypeModel content) =>
        content.MediaType.IndexOf('*') < 0 ? content.MediaType : content.Kind switch
        {
            MediaKind.Json => "application/json",
            MediaKind.Text => "text/plain",
            MediaKind.Multipart => "multipart/form-data",
            _ => "application/octet-stream",
        };
}
