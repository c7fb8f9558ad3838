using Specwright.Testing.Corpus;

namespace Specwright.Conformance.Values;

/// <summary>What several schemas demand together: references followed, <c>allOf</c> put together, alternatives left open.</summary>
internal sealed class MergedSchema(DocumentFiles files)
{
    private readonly HashSet<RawNode> _visited = new(ReferenceEqualityComparer.Instance);

    /// <summary>The types that are allowed; <see langword="null"/> for any.</summary>
    public HashSet<string>? Types { get; private set; }

    public List<RawNode>? Values { get; private set; }

    public string? Format { get; private set; }

    public List<string> Patterns { get; } = [];

    public int MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public NumberRange Range { get; } = new();

    public Dictionary<string, List<SchemaPlace>> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public SchemaPlace? AdditionalProperties { get; private set; }

    public bool IsClosed { get; private set; }

    public int MinProperties { get; private set; }

    public SchemaPlace? Items { get; private set; }

    public List<SchemaPlace> PrefixItems { get; } = [];

    public int MinItems { get; private set; }

    public int? MaxItems { get; private set; }

    public bool ReadOnly { get; private set; }

    /// <summary>Every <c>oneOf</c> and <c>anyOf</c> that is still to be chosen from.</summary>
    public Queue<List<SchemaPlace>> Alternatives { get; } = new();

    public SchemaPlace? Discriminator { get; private set; }

    /// <summary>Values that the document gives by the way; nothing says that they fit.</summary>
    public List<RawNode> Examples { get; } = [];

    public MergedSchema Add(SchemaPlace place)
    {
        var (file, node) = place;
        if (!_visited.Add(node))
        {
            return this;
        }

        if (node["$ref"]?.Scalar is not null)
        {
            var (targetFile, target) = files.Resolve(file, node);
            Add(new SchemaPlace(
                targetFile,
                target ?? throw new UnmakeableException($"the reference {node["$ref"]!.Scalar} cannot be resolved")));
        }

        foreach (var part in node["allOf"]?.Items ?? [])
        {
            Add(new SchemaPlace(file, part));
        }

        AddType(node);
        AddValues(node);
        AddText(node);
        Range.Add(node);
        AddObject(place);
        AddArray(place);
        foreach (var keyword in new[] { "oneOf", "anyOf" })
        {
            if (node[keyword]?.Items is { Count: > 0 } cases)
            {
                Alternatives.Enqueue([.. cases.Select(one => new SchemaPlace(file, one))]);
            }
        }

        ReadOnly |= Literals.IsTrue(node["readOnly"]);
        Discriminator = node["discriminator"] is not null ? place : Discriminator;
        foreach (var example in new[] { node["example"], node["default"], node["x-example"] }.Concat(node["examples"]?.Items ?? []))
        {
            if (example is not null)
            {
                Examples.Add(example);
            }
        }

        return this;
    }

    /// <summary>Whether the schema is one of those that were put together here.</summary>
    public bool Has(SchemaPlace place) => _visited.Contains(place.Node);

    private void AddType(RawNode node)
    {
        var types = node["type"] switch
        {
            { Items: { } several } => several.Select(static one => one.Scalar ?? "").ToHashSet(StringComparer.Ordinal),
            { Scalar: { Length: > 0 } one } => [one],
            _ => null,
        };
        if (types is null)
        {
            return;
        }

        if (types.Contains("number"))
        {
            types.Add("integer");
        }

        Types = Types is null ? types : [.. Types.Intersect(types)];
    }

    private void AddValues(RawNode node)
    {
        if (node["enum"]?.Items is { Count: > 0 } values)
        {
            Values = Values is null ? values : Values.Where(old => values.Exists(value => value.Scalar == old.Scalar)).ToList();
        }

        if (node["const"] is { } constant)
        {
            Values = [constant];
        }
    }

    private void AddText(RawNode node)
    {
        Format = node["format"]?.Scalar ?? Format;
        if (node["type"]?.Scalar == "file")
        {
            (Types, Format) = (["string"], "binary");
        }

        if (node["pattern"]?.Scalar is { } pattern)
        {
            Patterns.Add(pattern);
        }

        MinLength = Math.Max(MinLength, Literals.Count(node["minLength"]) ?? 0);
        MaxLength = Literals.Count(node["maxLength"]) is { } most ? Math.Min(most, MaxLength ?? most) : MaxLength;
    }

    private void AddObject(SchemaPlace place)
    {
        foreach (var (name, property) in place.Node["properties"]?.Members ?? [])
        {
            if (!Properties.TryGetValue(name, out var places))
            {
                Properties.Add(name, places = []);
            }

            places.Add(new SchemaPlace(place.File, property));
        }

        Required.UnionWith(place.Node["required"]?.Items?.Select(static one => one.Scalar ?? "") ?? []);
        MinProperties = Math.Max(MinProperties, Literals.Count(place.Node["minProperties"]) ?? 0);
        if (place.Node["additionalProperties"] is { } additional)
        {
            IsClosed |= Literals.IsFalse(additional);
            AdditionalProperties = additional.Members is not null ? new SchemaPlace(place.File, additional) : AdditionalProperties;
        }
    }

    private void AddArray(SchemaPlace place)
    {
        Items = place.Node["items"]?.Members is not null ? place.Child("items") : Items;
        PrefixItems.AddRange(
            (place.Node["prefixItems"]?.Items ?? place.Node["items"]?.Items ?? []).Select(one => new SchemaPlace(place.File, one)));
        MinItems = Math.Max(MinItems, Literals.Count(place.Node["minItems"]) ?? 0);
        MaxItems = Literals.Count(place.Node["maxItems"]) is { } most ? Math.Min(most, MaxItems ?? most) : MaxItems;
    }
}
