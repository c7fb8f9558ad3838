using System.Text.Json;
using Specwright.Generator.Common;
using Specwright.Generator.Emitting.Writing;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Types;
using Specwright.Generator.Reading.References;
using Specwright.Generator.Reading.Sources;

namespace Specwright.Corpus.RoundTrips;

/// <summary>Finds the examples of everything that an API's model uses, in the files as they were written, each once for a type.</summary>
internal sealed class ExampleFinder(BundleContext bundle, PlanContext plan)
{
    private const string Envelope = "result";

    private readonly TypeMapper _mapper = new(plan);
    private readonly HashSet<(string, string, string)> _known = [];
    private readonly List<Example> _found = [];

    /// <summary>Examples that stand outside of the document (<c>externalValue</c>).</summary>
    public int External { get; private set; }

    public List<Example> Find()
    {
        foreach (var operation in plan.Model.Operations)
        {
            foreach (var parameter in operation.Parameters)
            {
                AddAt(parameter.Pointer, parameter.Pointer + "/schema", parameter.Schema);
            }

            AddContents(operation.Body?.Contents ?? [], null);
            foreach (var response in operation.Responses)
            {
                AddContents(response.Contents, response.Envelope);
                AddOfSwagger(response);
            }
        }

        foreach (var schema in plan.Model.Schemas)
        {
            AddAt(schema.Id, schema.Id, new SchemaUse(schema.Id, Nullable: true));
            foreach (var property in (schema.Shape as ObjectShape)?.Properties ?? [])
            {
                AddAt(property.Pointer, property.Pointer, property.Schema);
            }
        }

        return _found;
    }

    private void AddContents(IEnumerable<MediaTypeModel> contents, EnvelopeModel? envelope)
    {
        foreach (var content in contents.Where(static content => content.Kind is MediaKind.Json or MediaKind.UrlEncodedForm))
        {
            var isEnvelope = content.Schema is null && envelope?.Result is not null;
            if ((isEnvelope ? envelope!.Result : content.Schema) is { } use)
            {
                AddAt(content.Pointer, content.Pointer + "/schema", use, isEnvelope ? Envelope : null);
            }
        }
    }

    /// <summary>OpenAPI 2.0 has the examples of a response beside its schema, by media type.</summary>
    private void AddOfSwagger(ResponseModel response)
    {
        if (response.Contents.FirstOrDefault(static content => content is { Kind: MediaKind.Json, Schema: not null }) is not { } content

                || At(response.Pointer) is not { Source.Version.Major: 2 } place
                || Member(place, "examples") is not { Element.ValueKind: JsonValueKind.Object } examples)
        {
            return;
        }

        foreach (var example in examples.Element
            .EnumerateObject()
            .Where(static one => one.Name.Contains("json", StringComparison.OrdinalIgnoreCase)))
        {
            Add(
                examples with { Pointer = JsonPointers.Append(examples.Pointer, example.Name), Element = example.Value },
                content.Pointer + "/schema",
                content.Schema!,
                null);
        }
    }

    private void AddAt(string pointer, string schema, SchemaUse use, string? part = null)
    {
        if (At(pointer) is not { Element.ValueKind: JsonValueKind.Object } place)
        {
            return;
        }

        if (Member(place, "example") is { } example)
        {
            Add(example, schema, use, part);
        }

        var examples = Member(place, "examples");
        if (examples is { Element.ValueKind: JsonValueKind.Array } list && pointer == schema)
        {
            var index = 0;
            foreach (var item in list.Element.EnumerateArray())
            {
                Add(list with { Pointer = $"{list.Pointer}/{index++}", Element = item }, schema, use, part);
            }
        }
        else if (examples is { Element.ValueKind: JsonValueKind.Object } map && pointer != schema && place.Source.Version.Major == 3)
        {
            foreach (var item in map.Element.EnumerateObject())
            {
                AddNamed(map with { Pointer = JsonPointers.Append(map.Pointer, item.Name), Element = item.Value }, schema, use, part);
            }
        }
    }

    private void AddNamed(SourceNode example, string schema, SchemaUse use, string? part)
    {
        var target = Member(example, "$ref") is { Element.ValueKind: JsonValueKind.String } reference
            ? bundle.Resolver.Resolve(example.Source, reference.Element.GetString()!).Node
            : example;
        if (target is { } found && (Member(found, "value") ?? Member(found, "dataValue")) is { } value)
        {
            Add(value, schema, use, part);
        }
        else if (target is { } other && Member(other, "externalValue") is not null)
        {
            External++;
        }
    }

    private void Add(SourceNode example, string schema, SchemaUse use, string? part)
    {
        var type = _mapper.Map(use, open: plan.Schemas.InResponse(use.Id));
        if (bundle.Locator.Find(schema) is ({ } source, var pointer) && source.TryFind(pointer, out _)
            && _known.Add((example.Source.File.Path, example.Pointer, TypeNames.Of(type))))
        {
            _found.Add(new Example(
                example.Source.File.Path,
                example.Pointer,
                source.File.Path,
                pointer,
                example.Element,
                part,
                type,
                use.Nullable && type is not ScalarType { Kind: Generator.Planning.Plans.ScalarKind.Element },
                use.Id));
        }
    }

    private SourceNode? At(string pointer) =>
        bundle.Locator.Find(pointer) is ({ } source, var origin) && source.TryFind(origin, out var element)
            ? new SourceNode(source, origin, element)
            : null;

    private static SourceNode? Member(SourceNode place, string name) =>
        place.Element.ValueKind == JsonValueKind.Object && place.Element.TryGetProperty(name, out var value)
            ? new SourceNode(place.Source, JsonPointers.Append(place.Pointer, name), value)
            : null;
}
