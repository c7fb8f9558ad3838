using System.Text.Json.Nodes;
using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>Makes JSON that is valid for a schema, the same each time.</summary>
/// <param name="files">The document.</param>
/// <param name="everything">Whether optional members are made too, or only what is required.</param>
/// <param name="withReadOnly">Whether members that only responses carry are made where they are required.</param>
internal sealed class ValueMaker(DocumentFiles files, bool everything, bool withReadOnly = false)
{
    private const int MaxDepth = 24;
    private const int MaxOptionalDepth = 6;

    // A schema of hundreds of recursive types would become megabytes.
    private int _optionalMembers = 500;

    /// <summary>The required members that were not made, as only responses carry them.</summary>
    public HashSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    public JsonNode? Make(SchemaPlace place, int variant = 0) => Make([place], depth: 0, variant);

    private JsonNode? Make(IEnumerable<SchemaPlace> places, int depth, int variant)
    {
        if (depth > MaxDepth)
        {
            throw new UnmakeableException("the schema requires itself without end");
        }

        var schema = new MergedSchema(files);
        foreach (var place in places)
        {
            schema.Add(place);
        }

        return Make(schema, places, depth, variant);
    }

    private JsonNode? Make(MergedSchema schema, IEnumerable<SchemaPlace> places, int depth, int variant)
    {
        if (schema.Alternatives.TryDequeue(out var cases))
        {
            return MakeCase(schema, cases, places, depth, variant);
        }

        if (schema.Values is { } values)
        {
            // An empty text is no part of a path.
            var fitting = values
                .Select(Literals.ToJson)
                .Where(value => Fits(value, schema.Types))
                .OrderBy(static value => value?.ToString() is null or "")
                .ToArray();
            return fitting.Length > 0 ? fitting[variant % fitting.Length]
                : values.Count > 0 && schema.Types?.Contains("string") == true ? JsonValue.Create(values[variant % values.Count].Scalar)
                : throw new UnmakeableException(values.Count > 0
                    ? $"no value of the enum has the type {string.Join(" or ", schema.Types ?? [])}"
                    : "no value of the enum is allowed by all parts of the schema");
        }

        return TypeOf(schema) switch
        {
            "object" => MakeObject(schema, depth, variant),
            "array" => MakeArray(schema, depth, variant),
            "integer" => schema.Range.Make(whole: true, variant),
            "number" => schema.Range.Make(whole: false, variant),
            "boolean" => JsonValue.Create(variant % 2 == 0),
            "null" => null,
            "string" => JsonValue.Create(TextMaker.Make(schema, variant)),
            var other => throw new UnmakeableException(
                other.Length == 0 ? "the parts of the schema allow no common type" : $"the type {other} does not exist"),
        };
    }

    private JsonNode? MakeCase(MergedSchema schema, List<SchemaPlace> cases, IEnumerable<SchemaPlace> places, int depth, int variant)
    {
        UnmakeableException? last = null;
        foreach (var one in cases.Where(static one => one.Node["type"]?.Scalar != "null"))
        {
            // What one case has added must not stay for the next.
            var attempt = new MergedSchema(files);
            foreach (var place in places)
            {
                attempt.Add(place);
            }

            var skipped = attempt.Alternatives.Count - schema.Alternatives.Count;
            for (; skipped > 0; skipped--)
            {
                attempt.Alternatives.Dequeue();
            }

            try
            {
                attempt.Add(one);
                var value = Make(attempt, places.Append(one), depth + 1, variant);
                if (value is JsonObject made
                    && schema.Discriminator is { } discriminator
                    && DiscriminatorOf(discriminator, one) is var (name, text))
                {
                    made[name] = text;
                }

                return value;
            }
            catch (UnmakeableException exception)
            {
                last = exception;
            }
        }

        throw last ?? new UnmakeableException("there is no alternative but null");
    }

    private static (string Name, string Value)? DiscriminatorOf(SchemaPlace place, SchemaPlace chosen)
    {
        var discriminator = place.Node["discriminator"]!;
        var name = discriminator["propertyName"]?.Scalar ?? discriminator.Scalar;
        if (name is null || chosen.Node["$ref"]?.Scalar is not { } reference)
        {
            return null;
        }

        var component = reference[(reference.LastIndexOf('/') + 1)..];
        var mapped = discriminator["mapping"]?.Members?.FirstOrDefault(entry => entry.Value.Scalar == reference
            || entry.Value.Scalar == component).Key;
        return (name, mapped ?? component);
    }

    private static string TypeOf(MergedSchema schema) => schema.Types switch
    {
        { Count: 0 } => "",
        { Count: 1 } only => only.Single(),
        { } several when several.Contains("number") => "number",
        { } several => several.First(static type => type != "null"),
        null when schema.Properties.Count > 0
            || schema.Required.Count > 0
            || schema.AdditionalProperties is not null
            || schema.MinProperties > 0 => "object",
        null when schema.Range.IsBounded => "number",
        null when schema.Items is not null || schema.PrefixItems.Count > 0 => "array",
        _ => "string",
    };

    private JsonObject MakeObject(MergedSchema schema, int depth, int variant)
    {
        var made = new JsonObject();
        foreach (var (name, places) in schema.Properties)
        {
            var isRequired = schema.Required.Contains(name);
            var isReadOnly = IsReadOnly(places);
            if (isReadOnly && isRequired && !withReadOnly)
            {
                LeftOut.Add(name);
            }

            if (isReadOnly ? isRequired && withReadOnly : isRequired || (everything && depth < MaxOptionalDepth && _optionalMembers-- > 0))
            {
                Add(name, places, isRequired);
            }
        }

        foreach (var name in schema.Required.Where(name => !schema.Properties.ContainsKey(name)))
        {
            Add(name, Additional(schema), isRequired: true);
        }

        var isMap = schema.Properties.Count == 0 && !schema.IsClosed;
        for (var number = 0; made.Count < Math.Max(schema.MinProperties, everything && isMap && depth < MaxOptionalDepth ? 1 : 0)
            && !schema.IsClosed; number++)
        {
            Add("key" + (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Additional(schema), isRequired: true);
        }

        if (schema.Discriminator is { Node: var node } place && node["oneOf"] is null && node["anyOf"] is null)
        {
            Complete(made, place, schema, depth);
        }

        return made;

        void Add(string name, IEnumerable<SchemaPlace> places, bool isRequired)
        {
            try
            {
                made[name] = Make(places, depth + 1, variant);
            }
            catch (UnmakeableException exception) when (isRequired)
            {
                throw new UnmakeableException($"{name}: {exception.Message}");
            }
            catch (UnmakeableException)
            {
                // What nobody can make is left out.
            }
        }
    }

    // Where the discriminator of a base schema names one of its heirs, that heir's own members belong to the value.
    private void Complete(JsonObject made, SchemaPlace place, MergedSchema schema, int depth)
    {
        var discriminator = place.Node["discriminator"]!;
        if (depth < MaxDepth - 1
            && (discriminator["propertyName"]?.Scalar ?? discriminator.Scalar) is { } name
            && made[name] is JsonValue value && value.TryGetValue(out string? text)
            && HeirOf(place.File, discriminator, text) is { } heir
            && !schema.Has(heir))
        {
            foreach (var (member, content) in Make([heir], depth + 1, 0) as JsonObject ?? [])
            {
                if (!made.ContainsKey(member))
                {
                    made[member] = content?.DeepClone();
                }
            }
        }
    }

    private SchemaPlace? HeirOf(string file, RawNode discriminator, string value)
    {
        var target = discriminator["mapping"]?[value]?.Scalar ?? value;
        foreach (var pointer in target.Contains('#', StringComparison.Ordinal)
            ? [target]
            : new[] { "#/components/schemas/" + target, "#/definitions/" + target })
        {
            var (foundFile, node) = files.Resolve(file, new RawNode { Members = new() { ["$ref"] = new RawNode { Scalar = pointer } } });
            if (node is not null)
            {
                return new SchemaPlace(foundFile, node);
            }
        }

        return null;
    }

    private static IEnumerable<SchemaPlace> Additional(MergedSchema schema) => schema.AdditionalProperties is { } place ? [place] : [];

    private bool IsReadOnly(IEnumerable<SchemaPlace> places) => places.Any(place =>
        Literals.IsTrue(place.Node["readOnly"]) || Literals.IsTrue(files.Resolve(place.File, place.Node).Node?["readOnly"]));

    private JsonArray MakeArray(MergedSchema schema, int depth, int variant)
    {
        var made = new JsonArray();
        var count = Math.Min(Math.Max(schema.MinItems, everything && depth < MaxOptionalDepth ? 1 : 0), schema.MaxItems ?? int.MaxValue);
        if (count > 1000)
        {
            throw new UnmakeableException($"an array needs {count} items");
        }

        for (var i = 0; i < Math.Max(count, Math.Min(schema.PrefixItems.Count, schema.MinItems)); i++)
        {
            SchemaPlace? item = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            try
            {
                made.Add(Make(item is { } place ? [place] : [], depth + 1, variant + i));
            }
            catch (UnmakeableException) when (schema.MinItems == 0)
            {
                break;
            }
        }

        return made;
    }

    private static bool Fits(JsonNode? value, HashSet<string>? types) => types is null || types.Contains(value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => "integer",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.Object => "object",
        _ => "boolean",
    }) || (value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && types.Contains("number"));
}
