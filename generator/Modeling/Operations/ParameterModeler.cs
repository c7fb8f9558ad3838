using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;
using OpenApiLocation = Microsoft.OpenApi.ParameterLocation;
using OpenApiStyle = Microsoft.OpenApi.ParameterStyle;
using ParameterLocation = Specwright.Generator.Common.ParameterLocation;
using ParameterStyle = Specwright.Generator.Common.ParameterStyle;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the parameters of an operation: its own, and those of its path that it does not replace.</summary>
internal sealed class ParameterModeler(ModelingContext context, SchemaModeler schemas)
{
    private readonly Dictionary<string, ParameterModel?> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _descriptions = new(StringComparer.Ordinal);

    // The operations of a path come one after the other.
    private (string Path, PathTemplate Template) _last = ("", PathTemplate.Of(""));

    public EquatableArray<ParameterModel> Build(
        string path,
        (IList<IOpenApiParameter>? List, string Pointer) shared,
        (IList<IOpenApiParameter>? List, string Pointer) own)
    {
        if (shared.List is not { Count: > 0 } && own.List is not { Count: > 0 })
        {
            return EquatableArray<ParameterModel>.Empty;
        }

        var all = new List<ParameterModel>();
        var positions = new Dictionary<(string, ParameterLocation), (int Index, bool IsOwn)>();
        Add(all, positions, shared.List, shared.Pointer, isOwn: false);
        Add(all, positions, own.List, own.Pointer, isOwn: true);

        // Reading has reported these, but for one behind several references, of which only now is known where it is sent.
        _last = _last.Path == path ? _last : (path, PathTemplate.Of(path));
        var template = _last.Template;
        all.RemoveAll(parameter => parameter.Location == ParameterLocation.Path && !template.Has(parameter.Name));
        return all.ToEquatableArray();
    }

    private void Add(
        List<ParameterModel> all,
        Dictionary<(string, ParameterLocation), (int Index, bool IsOwn)> positions,
        IList<IOpenApiParameter>? list,
        string pointer,
        bool isOwn)
    {
        for (var i = 0; i < (list?.Count ?? 0); i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var ownPointer = pointer + "/" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Model(list![i], ownPointer) is not { } parameter)
            {
                continue;
            }

            var key = (
                parameter.Location == ParameterLocation.Header ? parameter.Name.ToLowerInvariant() : parameter.Name,
                parameter.Location);
            if (!positions.TryGetValue(key, out var known))
            {
                positions.Add(key, (all.Count, isOwn));
                all.Add(parameter);
                continue;
            }

            if (known.IsOwn == isOwn)
            {
                context.Report(ModelingDiagnosticIds.DuplicateParameter, ownPointer, parameter.Name, NameLocation(parameter.Location));
            }

            positions[key] = (known.Index, isOwn);
            all[known.Index] = parameter;
        }
    }

    public static ParameterStyle MapStyle(OpenApiStyle style) => style switch
    {
        OpenApiStyle.Label => ParameterStyle.Label,
        OpenApiStyle.Matrix => ParameterStyle.Matrix,
        OpenApiStyle.Form => ParameterStyle.Form,
        OpenApiStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
        OpenApiStyle.PipeDelimited => ParameterStyle.PipeDelimited,
        OpenApiStyle.DeepObject => ParameterStyle.DeepObject,
        OpenApiStyle.Cookie => ParameterStyle.Cookie,
        _ => ParameterStyle.Simple,
    };

    // A reference looks its target up for each property that is read: it is looked up once.
    private ParameterModel? Model(IOpenApiParameter? parameter, string pointer)
    {
        if (parameter is not OpenApiParameterReference { Reference.Id: { } id } reference)
        {
            return parameter is null ? null : ModelOwn(parameter, pointer);
        }

        if (!_components.TryGetValue(id, out var known))
        {
            known = reference.RecursiveTarget is { } target ? ModelOwn(target, BoundedPointer.Append("/components/parameters", id)) : null;
            _components.Add(id, known);
        }

        return known is not null && DocText.Read(reference.Reference.Description) is { IsEmpty: false } own
            ? known with { Description = own }
            : known;
    }

    private ParameterModel? ModelOwn(IOpenApiParameter parameter, string pointer)
    {
        if (parameter.Name is not { Length: > 0 } name || ReadLocation(parameter) is not { } location)
        {
            return null;
        }

        // The client sets these itself (OpenAPI, "Parameter Object").
        if (location == ParameterLocation.Header && (Is(name, "Accept") || Is(name, "Content-Type") || Is(name, "Authorization")))
        {
            return null;
        }

        var content = parameter.Content?.FirstOrDefault(static entry => entry.Value is not null);
        var media = parameter.Schema is null && content is { Key: not null } entry ? entry : default;
        var schema = parameter.Schema ?? media.Value?.Schema;
        var (style, explode) = ReadFormat(parameter, location, pointer);
        return new ParameterModel
        {
            Name = name,
            Location = location,
            Pointer = pointer,
            NameOverride = Extensions.ReadText(parameter.Extensions, ExtensionNames.CSharpName),
            Description = DocText.Read(parameter.Description is { Length: > 0 } own ? own : ReadDescription(schema)),
            Required = parameter.Required || location == ParameterLocation.Path,
            Deprecated = parameter.Deprecated,
            AllowReserved = parameter.AllowReserved,
            Style = style,
            Explode = explode,
            MediaType = media.Key,
            Schema = schema is null ? schemas.Use(pointer + "/schema", new StringShape(Format: null))
                : schemas.Use(
                    schema,
                    media.Key is null ? pointer + "/schema" : BoundedPointer.Append(pointer, "content", media.Key) + "/schema"),
        };
    }

    // As above.
    private string? ReadDescription(IOpenApiSchema? schema)
    {
        if (schema is not OpenApiSchemaReference { Reference: { Id: { } id, Description: null or "" } })
        {
            return schema?.Description;
        }

        if (!_descriptions.TryGetValue(id, out var description))
        {
            _descriptions.Add(id, description = schema.Description);
        }

        return description;
    }

    private (ParameterStyle Style, bool Explode) ReadFormat(IOpenApiParameter parameter, ParameterLocation location, string pointer)
    {
        if (Extensions.ReadText(parameter.Extensions, ExtensionNames.CollectionFormat) is "tsv")
        {
            return (ParameterStyle.TabDelimited, false);
        }

        if (location == ParameterLocation.QueryString)
        {
            return (ParameterStyle.Form, true);
        }

        var fallback = location is ParameterLocation.Path or ParameterLocation.Header
            ? ParameterStyle.Simple : ParameterStyle.Form;
        var style = parameter.Style is { } declared ? MapStyle(declared) : fallback;
        if (Fits(style, location))
        {
            return (style, parameter.Explode);
        }

        // 2.0's ssv and pipes come as delimited styles even where only commas are left in 3.0: honest text, so they are kept for paths and
        // headers.
        if (style is not (ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited))
        {
            context.Report(
                ModelingDiagnosticIds.UnsupportedStyle,
                pointer,
                parameter.Name!,
                NameStyle(style),
                NameLocation(location),
                NameStyle(fallback));
            return (fallback, fallback == ParameterStyle.Form);
        }

        return (style, false);
    }

    private static bool Fits(ParameterStyle style, ParameterLocation location) => location switch
    {
        ParameterLocation.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix,
        ParameterLocation.Header => style is ParameterStyle.Simple,
        ParameterLocation.Cookie => style is ParameterStyle.Form or ParameterStyle.Cookie,
        _ => style is ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited
            or ParameterStyle.TabDelimited or ParameterStyle.DeepObject,
    };

    private static ParameterLocation? ReadLocation(IOpenApiParameter parameter) => parameter.In switch
    {
        OpenApiLocation.Path => ParameterLocation.Path,
        OpenApiLocation.Query => ParameterLocation.Query,
        OpenApiLocation.Header => ParameterLocation.Header,
        OpenApiLocation.Cookie => ParameterLocation.Cookie,
        OpenApiLocation.QueryString => ParameterLocation.QueryString,
        _ => null,
    };

    private static string NameLocation(ParameterLocation location) => location.ToString().ToLowerInvariant();

    private static string NameStyle(ParameterStyle style) =>
        style.ToString() is var name ? char.ToLowerInvariant(name[0]) + name.Substring(1) : string.Empty;

    private static bool Is(string name, string header) => string.Equals(name, header, StringComparison.OrdinalIgnoreCase);
}
