using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.CallOptions;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Documentation;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Plans a request's body: one overload of the method for each C# type that it can be given as.</summary>
internal sealed class BodyPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private static readonly MediaKind[] s_preferred =
        [
            MediaKind.Json, MediaKind.Multipart, MediaKind.UrlEncodedForm, MediaKind.Text, MediaKind.JsonLines, MediaKind.Binary,
            MediaKind.EventStream,
        ];

    /// <summary>The bodies that the method has an overload for each of; the preferred one is the first.</summary>
    /// <param name="body">The body.</param>
    /// <param name="parameters">The parameters that all overloads have.</param>
    /// <param name="locals">The names that they take.</param>
    /// <param name="options">Takes what is optional.</param>
    public List<BodyPlan> Plan(RequestBodyModel body, IReadOnlyList<ParameterPlan> parameters, NameScope locals, OptionsPlanner options)
    {
        var offered = new List<(MediaTypeModel Content, BodyPlan Plan)>();
        var others = new List<string>();
        foreach (var content in body.Contents.OrderBy(content => Array.IndexOf(s_preferred, content.Kind)))
        {
            var plan = Plan(body, content, locals.Copy(), isFirst: offered.Count == 0);
            var same = offered.FindIndex(other => other.Plan.Type == plan.Type
                && other.Plan.Kind == plan.Kind
                && plan.Kind is BodyKind.Stream or BodyKind.Text);
            if (same >= 0)
            {
                offered[same] = (offered[same].Content, WithMediaType(offered[same].Plan, content));
            }
            else if (!offered.Exists(other => IsSameData(other.Content, other.Plan, content, plan)))
            {
                if (offered.Exists(other => BodyOverloads.AreAmbiguous(other.Plan, plan, parameters)))
                {
                    others.Add(content.MediaType);
                }
                else
                {
                    offered.Add((content, plan));
                }
            }
        }

        if (others.Count > 0)
        {
            context.Report(PlanningDiagnosticIds.OtherMediaTypes, body.Pointer, offered[0].Content.MediaType, string.Join(", ", others));
        }

        return offered.ConvertAll(one =>
            WithOptions(offered.Count == 1 ? one.Plan : one.Plan with { Description = Describe(one.Plan) }, options));
    }

    private static BodyPlan WithOptions(BodyPlan plan, OptionsPlanner options) => plan with
    {
        Parts = plan.Parts
            .Select(part => part.Optional && !part.IsNeeded ? part with { Property = options.Add(part) } : part)
            .ToEquatableArray(),
        ContentTypeProperty = plan.HasOtherMediaTypes ? options.AddContentType(plan.MediaType) : null,
    };

    private static string Describe(BodyPlan plan) => $"{(plan.Description ?? "The request's body").TrimEnd('.')}, as {plan.MediaType}.";

    /// <summary>The same parameter can be bytes or text of another type: the caller says which.</summary>
    private static BodyPlan WithMediaType(BodyPlan plan, MediaTypeModel other) =>
        plan with { HasOtherMediaTypes = plan.HasOtherMediaTypes || other.MediaType != plan.MediaType };

    /// <summary>Whether what one media type carries can as well be given as the other one, which is offered.</summary>
    private bool IsSameData(MediaTypeModel offered, BodyPlan offeredPlan, MediaTypeModel content, BodyPlan plan)
    {
        if (BodyOverloads.TypeOf(offeredPlan) is { } type && type == BodyOverloads.TypeOf(plan))
        {
            return true;
        }

        // XML, YAML or a form of the schema that JSON is offered of; files are another matter, and so are texts, which may be anything.
        return offered.Schema is { } first && content.Schema is { } second
            && context.Schemas.GetCanonical(first.Id) == context.Schemas.GetCanonical(second.Id)
            && context.Schemas[second.Id].Shape is not StringShape
            && !plan.Parts.Any(part => part.IsFile || part.IsFileList);
    }

    private BodyPlan Plan(RequestBodyModel body, MediaTypeModel content, NameScope locals, bool isFirst)
    {
        var kind = content.Kind switch
        {
            MediaKind.Json => BodyKind.Json,
            MediaKind.UrlEncodedForm => BodyKind.Form,
            MediaKind.Multipart when FindFields(content) is not null || HasOtherFiles(content) => BodyKind.Multipart,
            MediaKind.Text => BodyKind.Text,
            _ => BodyKind.Stream,
        };
        if (kind is BodyKind.Form && content.Schema is null)
        {
            kind = BodyKind.Stream;
        }

        // Who calls another overload than the first does so for its body: that one need not be left out by two of them.
        var required = body.Required || !isFirst;
        var parts = kind == BodyKind.Multipart
            ? PlanParts(content, FindFields(content) ?? EquatableArray<PropertyModel>.Empty, locals, required)
            : EquatableArray<PartPlan>.Empty;
        TypeRef? type = kind is not (BodyKind.Json or BodyKind.Form) ? null
            : content.Schema is { } schema ? types.Map(schema, context.Schemas.InResponse(schema.Id))
            : new ScalarType(ScalarKind.Element);
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
            Description = body.Description is { } description ? DocPlanner.Clean(description) : null,
            Parts = parts,
            Encodings = kind == BodyKind.Form ? PlanEncodings(content) : EquatableArray<EncodingPlan>.Empty,

            // An object's codec checks it when the body is written.
            Checks = type is null || content.Schema is null
                ? EquatableArray<CheckPlan>.Empty
                : checks.Plan(content.Schema, type).Where(static check => check is not ModelCheck).ToEquatableArray(),
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

    /// <summary>
    /// The properties that become parts. Of alternatives there is one method for all: what only some of them require may be left out.
    /// </summary>
    private EquatableArray<PropertyModel>? FindFields(MediaTypeModel content) => content.Schema is not { } schema
        ? null
        : context.Schemas[schema.Id].Shape switch
        {
            ObjectShape { Properties.Count: > 0 } fields => fields.Properties,
            UnionShape union when union.Cases.Select(context.Schemas.ObjectOf).ToList() is var cases
                && cases.TrueForAll(static shape => shape is { Properties.Count: > 0 }) =>
                cases.SelectMany(static shape => shape!.Properties)
                    .GroupBy(static property => property.Name, StringComparer.Ordinal)
                    .Select(same =>
                        same.First() with { Required = same.Count() == cases.Count && same.All(static property => property.Required) })
                    .ToEquatableArray(),
            _ => null,
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

    private EquatableArray<PartPlan> PlanParts(
        MediaTypeModel content,
        EquatableArray<PropertyModel> fields,
        NameScope locals,
        bool required)
    {
        var encodings = content.Encodings.ToLookup(static entry => entry.Property, StringComparer.Ordinal);
        var parts = new List<PartPlan>();
        foreach (var property in fields)
        {
            if (property.ReadOnly)
            {
                continue;
            }

            var encoding = encodings[property.Name].FirstOrDefault();
            var isFile = IsFile(property.Schema, encoding);
            var isFileList = !isFile && context.Schemas[property.Schema.Id].Shape is ArrayShape array && IsFile(array.Items, encoding);
            var style = isFile || isFileList || encoding is null || !IsStyledPart(property.Schema, encoding, content.MediaType)
                ? null
                : PlanStyle(encoding);
            var name = Identifiers.ToCamelCase(property.NameOverride ?? property.Name, "part");
            parts.Add(new PartPlan
            {
                Name = locals.Take(name, name + "Part"),
                Wire = property.Name,
                Type = isFile || isFileList ? null : types.Map(property.Schema, open: context.Schemas.InResponse(property.Schema.Id)),
                IsFile = isFile,
                IsFileList = isFileList,
                IsNamedByCaller = (isFile || isFileList) && IsPlaceholder(property.Name),
                Optional = !property.Required || !required,
                IsNeeded = property.Required && !required,
                Style = style,
                ContentType = style is null ? FindSingle(encoding?.ContentType) : null,
                Description = Describe(property, isNeeded: property.Required && !required),
            });
        }

        if (HasOtherFiles(content))
        {
            parts.Add(new PartPlan
            {
                Name = locals.Take(parts.Count == 0 ? "files" : "otherFiles", "fileParts"),
                Wire = parts.Count == 0 ? "files" : "otherFiles",
                IsFileList = true,
                IsNamedByCaller = true,
                Optional = parts.Count > 0 || !required,
                Description = "Files in parts of any name: that of each is its PartName, else its FileName.",
            });
        }

        return parts.ToEquatableArray();
    }

    /// <summary>Whether the schema takes files in parts that it does not name (<c>additionalProperties</c>).</summary>
    private bool HasOtherFiles(MediaTypeModel content)
    {
        var others = content.Schema is not { } schema ? null : context.Schemas[schema.Id].Shape switch
        {
            MapShape map => map.Values,
            ObjectShape fields => fields.AdditionalProperties,
            _ => null,
        };
        return others is not null
            && (IsFile(others, null) || (context.Schemas[others.Id].Shape is ArrayShape array && IsFile(array.Items, null)));
    }

    /// <summary>Whether a name stands for one that the caller chooses, as in <c>&lt;any part name&gt;</c>.</summary>
    private static bool IsPlaceholder(string name) => name.Length > 2 && name[0] == '<' && name[name.Length - 1] == '>';

    /// <summary>
    /// How the members of a form are written, where that is not the default; a style comes before a media type (OpenAPI 3.1, "Encoding
    /// Object").
    /// </summary>
    private static EquatableArray<EncodingPlan> PlanEncodings(MediaTypeModel content) => content.Encodings
        .Where(static encoding => IsStyled(encoding) || FindSingle(encoding.ContentType) is not null)
        .Select(static encoding => IsStyled(encoding)
            ? PlanStyle(encoding)
            : new EncodingPlan(encoding.Property, FindSingle(encoding.ContentType), default, false, false))
        .ToEquatableArray();

    private static EncodingPlan PlanStyle(EncodingModel encoding) =>
        new(
            encoding.Property,
            null,
            StyleMapper.Map(encoding.Style ?? ParameterStyleKind.Form),
            encoding.Explode ?? encoding.Style is null or ParameterStyleKind.Form,
            encoding.AllowReserved);

    /// <summary>
    /// Whether a part is written otherwise than by default: a text is one in every style, and a list is a part for each
    /// item.
    /// </summary>
    private bool IsStyledPart(SchemaUse use, EncodingModel encoding, string mediaType) =>
        IsStyled(encoding) && MediaTypes.IsFormData(mediaType) && context.Schemas[use.Id].Shape switch
        {
            ArrayShape => PlanStyle(encoding) is not { Style: ParameterStyle.Form, Explode: true },
            ObjectShape or MapShape or UnionShape or AnyShape => true,
            _ => false,
        };

    private static string? Describe(PropertyModel property, bool isNeeded)
    {
        var text = property.Description is { } description ? DocPlanner.Clean(description) : null;
        return !isNeeded ? text : (text is null ? "" : text + "\n") + "Required where another part of the body is given.";
    }

    // What is not given reads as false where no style is given either: that says something only where nothing else is said.
    private static bool IsStyled(EncodingModel encoding) =>
        encoding.Style is not null
            || encoding.AllowReserved
            || encoding.Explode is true
            || (encoding.Explode is false && encoding.ContentType is null);

    private static string? FindSingle(string? contentType) =>
        contentType is not null && contentType.IndexOfAny(['*', ',']) < 0 ? contentType : null;

    private bool IsFile(SchemaUse use, EncodingModel? encoding) =>
        context.Schemas[use.Id].Shape is StringShape text
            && (text.Format is "binary" || (encoding?.ContentType is { } type && type.Contains("octet-stream")));
}
