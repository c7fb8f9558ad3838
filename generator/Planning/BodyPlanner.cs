using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans a request's body: the media type that the method offers, and its parameters.</summary>
internal sealed class BodyPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private static readonly MediaKind[] s_preferred =
        [MediaKind.Json, MediaKind.Multipart, MediaKind.UrlEncodedForm, MediaKind.Text, MediaKind.JsonLines, MediaKind.Binary, MediaKind.EventStream];

    public BodyPlan? Plan(RequestBodyModel body, NameScope locals)
    {
        var content = Choose(body.Contents);
        if (content is null)
        {
            return null;
        }

        if (body.Contents.Count > 1)
        {
            var others = string.Join(", ", body.Contents.Where(other => other != content).Select(other => other.MediaType));
            context.Report(PlanningDiagnosticIds.OtherMediaTypes, body.Pointer, content.MediaType, others);
        }

        return Plan(body, content, locals);
    }

    private static MediaTypeModel? Choose(EquatableArray<MediaTypeModel> contents)
    {
        foreach (var kind in s_preferred)
        {
            foreach (var content in contents)
            {
                if (content.Kind == kind)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private BodyPlan Plan(RequestBodyModel body, MediaTypeModel content, NameScope locals)
    {
        var kind = content.Kind switch
        {
            MediaKind.Json => BodyKind.Json,
            MediaKind.UrlEncodedForm => BodyKind.Form,
            MediaKind.Multipart when Fields(content) is not null => BodyKind.Multipart,
            MediaKind.Text => BodyKind.Text,
            _ => BodyKind.Stream,
        };
        if (kind is BodyKind.Form && content.Schema is null)
        {
            kind = BodyKind.Stream;
        }

        var parts = kind == BodyKind.Multipart ? Parts(content, Fields(content)!, locals, body.Required) : EquatableArray<PartPlan>.Empty;
        TypeRef? type = kind is not (BodyKind.Json or BodyKind.Form) ? null
            : content.Schema is { } schema ? types.Map(schema, context.Schemas.InResponse(schema.Id))
            : new ScalarType(ScalarKind.Element);
        return new BodyPlan
        {
            Name = kind == BodyKind.Multipart ? "" : locals.Take("body", "content"),
            Kind = kind,
            Type = type,
            Nullable = content.Schema?.Nullable == true && type is not ScalarType { Kind: ScalarKind.Element },
            Optional = !body.Required,
            MediaType = Concrete(content),
            Description = body.Description is { } description ? DocPlanner.Clean(description) : null,
            Parts = parts,

            // An object's codec checks it when the body is written.
            Checks = type is null || content.Schema is null ? EquatableArray<CheckPlan>.Empty : checks.Plan(content.Schema, type).Where(check => check.Kind != CheckKind.Model).ToEquatableArray(),
        };
    }

    private ObjectShape? Fields(MediaTypeModel content) =>
        content.Schema is { } schema && context.Schemas[schema.Id].Shape is ObjectShape { Properties.Count: > 0 } fields ? fields : null;

    /// <summary>A range (<c>image/*</c>) is nothing to send: the caller's stream has the type that its kind usually has.</summary>
    private static string Concrete(MediaTypeModel content) => content.MediaType.IndexOf('*') < 0 ? content.MediaType : content.Kind switch
    {
        MediaKind.Json => "application/json",
        MediaKind.Text => "text/plain",
        MediaKind.Multipart => "multipart/form-data",
        _ => "application/octet-stream",
    };

    private EquatableArray<PartPlan> Parts(MediaTypeModel content, ObjectShape fields, NameScope locals, bool required)
    {
        var parts = new List<PartPlan>();
        foreach (var property in fields.Properties)
        {
            if (property.ReadOnly)
            {
                continue;
            }

            var encoding = content.Encodings.FirstOrDefault(entry => entry.Property == property.Name);
            var isFile = IsFile(property.Schema, encoding);
            var isFileList = !isFile && context.Schemas[property.Schema.Id].Shape is ArrayShape array && IsFile(array.Items, encoding);
            var name = Identifiers.Camel(property.NameOverride ?? property.Name, "part");
            parts.Add(new PartPlan(
                locals.Take(name, name + "Part"),
                property.Name,
                isFile || isFileList ? null : types.Map(property.Schema, open: context.Schemas.InResponse(property.Schema.Id)),
                isFile,
                isFileList,
                !property.Required || !required,
                encoding?.ContentType is { } type && type.IndexOfAny(['*', ',']) < 0 ? type : null,
                property.Description is { } description ? DocPlanner.Clean(description) : null));
        }

        return parts.ToEquatableArray();
    }

    private bool IsFile(SchemaUse use, EncodingModel? encoding) =>
        context.Schemas[use.Id].Shape is StringShape text && (text.Format is "binary" || (encoding?.ContentType is { } type && type.Contains("octet-stream")));
}
