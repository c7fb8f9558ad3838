using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;

namespace Specwright.Generator.Planning.Bodies;

/// <summary>Plans the parts of a multipart body: one for each property of its schema, and files in parts of any name.</summary>
internal sealed class PartPlanner(PlanContext context, TypeMapper types)
{
    private static readonly TypeRef s_file = new RuntimeType(RuntimeTypeKind.ApiFile);
    private static readonly TypeRef s_files = new ListType(s_file, ItemNullable: false);

    /// <summary>Whether anything is known of the parts; otherwise the body is sent as it is given.</summary>
    public bool HasParts(MediaTypeModel content) => FindFields(content) is not null || HasOtherFiles(content);

    /// <summary>The parts of a body.</summary>
    /// <param name="content">The media type.</param>
    /// <param name="locals">The names of the method's parameters.</param>
    /// <param name="required">Whether the body must be given.</param>
    public EquatableArray<PartPlan> Plan(MediaTypeModel content, NameScope locals, bool required)
    {
        var encodings = content.Encodings.ToLookup(static entry => entry.Property, StringComparer.Ordinal);
        var parts = new List<PartPlan>();
        foreach (var property in FindFields(content) ?? [])
        {
            if (property.ReadOnly)
            {
                continue;
            }

            var encoding = encodings[property.Name].FirstOrDefault();
            var isFile = IsFile(property.Schema, encoding);
            var isFileList = !isFile && context.Schemas[property.Schema.Id].Shape is ArrayShape array && IsFile(array.Items, encoding);
            var style = isFile || isFileList || encoding is null || !IsStyled(property.Schema, encoding, content.MediaType)
                ? null
                : EncodingPlanner.PlanStyle(encoding);
            var name = Identifiers.ToCamelCase(property.NameOverride ?? property.Name, "part");
            parts.Add(new PartPlan
            {
                Name = property.Required ? locals.Take(name, name + "Part") : name,
                Wire = property.Name,
                Type = isFile ? s_file
                    : isFileList ? s_files
                    : types.Map(property.Schema, open: context.Schemas.InResponse(property.Schema.Id)),
                IsNamedByCaller = (isFile || isFileList) && IsPlaceholder(property.Name),
                Optional = !property.Required || !required,
                IsNeeded = property.Required && !required,
                Style = style,
                ContentType = style is null ? EncodingPlanner.FindSingle(encoding?.ContentType) : null,
                Description = Describe(property, isNeeded: property.Required && !required),
            });
        }

        if (HasOtherFiles(content))
        {
            var name = parts.Count == 0 ? "files" : "otherFiles";
            var isOptional = parts.Count > 0 || !required;
            parts.Add(new PartPlan
            {
                Name = isOptional ? name : locals.Take(name, "fileParts"),
                Wire = name,
                Type = s_files,
                IsNamedByCaller = true,
                Optional = isOptional,
                Description = "Files in parts of any name: that of each is its PartName, else its FileName.",
            });
        }

        return parts.ToEquatableArray();
    }

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
    /// Whether a part is written otherwise than by default: a text is one in every style, and a list is a part for each
    /// item.
    /// </summary>
    private bool IsStyled(SchemaUse use, EncodingModel encoding, string mediaType) =>
        EncodingPlanner.IsStyled(encoding) && MediaTypes.IsFormData(mediaType) && context.Schemas[use.Id].Shape switch
        {
            ArrayShape => EncodingPlanner.PlanStyle(encoding) is not { Style: ParameterStyle.Form, Explode: true },
            ObjectShape or MapShape or UnionShape or AnyShape => true,
            _ => false,
        };

    private static DocLine? Describe(PropertyModel property, bool isNeeded)
    {
        const string Needed = "Required where another part of the body is given.";
        return !isNeeded ? DocLine.Of(property.Description)
            : property.Description.IsNone ? Needed
            : new DocLine(property.Description, DocForm.Note, Needed);
    }

    private bool IsFile(SchemaUse use, EncodingModel? encoding) =>
        context.Schemas[use.Id].Shape is StringShape text
            && (text.Format is "binary" || (encoding?.ContentType is { } type && type.Contains("octet-stream")));
}
