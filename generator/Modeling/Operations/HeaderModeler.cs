using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas;
using Specwright.Generator.Modeling.Schemas.Shapes;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Models the headers of a response.</summary>
internal sealed class HeaderModeler(ModelingContext context, SchemaModeler schemas)
{
    private readonly Dictionary<string, HeaderModel?> _components = new(StringComparer.Ordinal);

    public EquatableArray<HeaderModel> Build(IDictionary<string, IOpenApiHeader>? headers, string pointer)
    {
        if (headers is not { Count: > 0 })
        {
            return EquatableArray<HeaderModel>.Empty;
        }

        var result = new List<HeaderModel>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Content-Type" };
        foreach (var entry in headers)
        {
            context.Cancellation.ThrowIfCancellationRequested();

            // The media type says this already (OpenAPI, "Response Object"); and what differs in case only is one header (RFC 9110, section
            // 5.1).
            if (!names.Contains(entry.Key) && Model(entry.Value, BoundedPointer.Append(pointer, entry.Key)) is { } header)
            {
                names.Add(entry.Key);
                result.Add(header with { Name = entry.Key });
            }
        }

        return result.ToEquatableArray();
    }

    private HeaderModel? Model(IOpenApiHeader? header, string pointer)
    {
        if (header is not OpenApiHeaderReference { Reference.Id: { } id } reference)
        {
            return header is null ? null : ModelOwn(header, pointer);
        }

        if (!_components.TryGetValue(id, out var known))
        {
            known = reference.RecursiveTarget is { } target ? ModelOwn(target, BoundedPointer.Append("/components/headers", id)) : null;
            _components.Add(id, known);
        }

        return known;
    }

    private HeaderModel ModelOwn(IOpenApiHeader header, string pointer)
    {
        var content = header.Schema is null ? header.Content?.FirstOrDefault(static entry => entry.Value is not null) : null;
        var media = content is { Key: not null } entry ? entry : default;
        var schema = header.Schema ?? media.Value?.Schema;
        return new HeaderModel
        {
            Name = "",
            Pointer = pointer,
            NameOverride = Extensions.ReadText(header.Extensions, ExtensionNames.CSharpName),
            Description = DocText.Read(header.Description is { Length: > 0 } own ? own : schema?.Description),
            Deprecated = header.Deprecated,
            MediaType = media.Key,
            Schema = schema is null ? schemas.Use(pointer + "/schema", new StringShape(Format: null))
                : schemas.Use(
                    schema,
                    media.Key is null ? pointer + "/schema" : BoundedPointer.Append(pointer, "content", media.Key) + "/schema"),
        };
    }
}
