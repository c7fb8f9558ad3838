using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Modeling.Schemas.Parts;

namespace Specwright.Generator.Modeling.Schemas.Merging;

/// <summary>Everything that the parts of one schema say, put together.</summary>
internal sealed class MergedSchema
{
    // Most schemas are scalars: shared empty collections until there is something to hold.
    private static readonly List<MergedProperty> s_noProperties = [];
    private static readonly HashSet<string> s_noSet = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, HashSet<string>> s_noDependencies = new(StringComparer.Ordinal);
    private static readonly List<SchemaPart> s_noParts = [];
    private static readonly List<EquatableArray<SchemaSource>> s_noAlternatives = [];

    // Beyond a few, names are looked up.
    private const int MaxListed = 8;

    private Dictionary<string, MergedProperty>? _byName;
    private AbsorbedComponents? _absorbed;
    private bool _isRequiredShared;

    /// <summary>The types that are allowed; none when nothing is said.</summary>
    public JsonSchemaType Types { get; set; }

    /// <summary>What the validating keywords speak of.</summary>
    public TypeHints Hints { get; set; }

    /// <summary>The type that a part describes which says nothing else (see <see cref="SchemaKeywords.ReadDescribedType"/>).</summary>
    public JsonSchemaType DescribedType { get; set; }

    /// <summary>In which forms a number may come.</summary>
    public NumberForms NumberForms { get; set; }

    /// <summary>Whether the types are said, and not only inferred from what the keywords speak of.</summary>
    public bool HasType { get; set; }

    /// <summary>Whether a part of it is a reference that cannot be resolved.</summary>
    public bool IsUnresolved { get; set; }

    /// <summary>Whether such a reference leaves nothing to know the value by: no other part says its type or names a member.</summary>
    public bool IsUnknown => IsUnresolved && !HasType && Properties.Count == 0;

    /// <summary>Whether the document's budget did not last for all that the parts say.</summary>
    public bool IsTooComplex { get; set; }

    public string? Format { get; set; }

    public string? Pattern { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public NumberBound? Minimum { get; set; }

    public NumberBound? Maximum { get; set; }

    public string? MultipleOf { get; set; }

    public List<EnumMember>? Enum { get; set; }

    /// <summary>The properties in order of first appearance, each with the schemas that it is given.</summary>
    public List<MergedProperty> Properties { get; private set; } = s_noProperties;

    public HashSet<string> Required { get; private set; } = s_noSet;

    /// <summary>Whether members without a name of their own are forbidden.</summary>
    public bool IsClosed { get; set; }

    public List<SchemaPart> AdditionalProperties { get; private set; } = s_noParts;

    public List<SchemaPart> PatternProperties { get; private set; } = s_noParts;

    public List<SchemaPart> Items { get; private set; } = s_noParts;

    /// <summary>The items' or values' sources, of which one holds: where lists or maps were put together.</summary>
    public EquatableArray<SchemaSource> ElementAlternatives { get; set; }

    public SchemaPart? PrefixItems { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    public Dictionary<string, HashSet<string>> Dependencies { get; private set; } = s_noDependencies;

    /// <summary>The lists of <c>oneOf</c> and <c>anyOf</c>: of each list, one holds.</summary>
    public List<EquatableArray<SchemaSource>> Alternatives { get; private set; } = s_noAlternatives;

    /// <summary>The components that the lists of <see cref="Alternatives"/> stand in, or were reached through.</summary>
    public HashSet<string> AlternativeOwners { get; private set; } = s_noSet;

    public OpenApiDiscriminator? Discriminator { get; set; }

    /// <summary>The components that it is composed of; some several times.</summary>
    public ReadOnlySpan<string> Components => _absorbed is null ? [] : _absorbed.Names;

    /// <summary>Where a <c>not</c> stands.</summary>
    public string? Not { get; set; }

    public bool HasMap => AdditionalProperties.Count > 0 || PatternProperties.Count > 0;

    /// <summary>Whether it says anything beyond its types.</summary>
    public bool HasContent => Properties.Count > 0 || Required.Count > 0 || HasMap || IsClosed || Items.Count > 0 || Enum is not null;

    /// <summary>Whether it says nothing beyond its types but that the property is required.</summary>
    public bool RequiresOnly(string? property) =>
        property is not null
            && Required.Count == 1
            && Required.Contains(property)
            && Properties.Count == 0
            && !HasMap
            && !IsClosed
            && Items.Count == 0
            && Enum is null;

    /// <summary>The property of that name; <see langword="null"/> when there is none.</summary>
    public MergedProperty? FindProperty(string name)
    {
        if (_byName is null && Properties.Count > MaxListed)
        {
            _byName = Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        }

        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out var property) ? property : null;
        }

        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The property of that name, made when there is none yet.</summary>
    public MergedProperty GetOrAddProperty(string name)
    {
        if (FindProperty(name) is { } known)
        {
            return known;
        }

        var property = new MergedProperty(name);
        Properties = Properties.Count == 0 ? [] : Properties;
        Properties.Add(property);
        _byName?.Add(name, property);
        return property;
    }

    public void Require(IEnumerable<string> names)
    {
        if (Required.Count == 0 && names is HashSet<string> only && IsOrdinal(only))
        {
            // Most objects have one list: it is the document's own until there is a second.
            Required = only;
            _isRequiredShared = true;
            return;
        }

        Required = Required.Count == 0 ? new(StringComparer.Ordinal)
            : _isRequiredShared ? new(Required, StringComparer.Ordinal)
            : Required;
        _isRequiredShared = false;
        Required.UnionWith(names);
    }

    public void Depend(string name, IEnumerable<string> required)
    {
        Dependencies = Dependencies.Count == 0 ? new(StringComparer.Ordinal) : Dependencies;
        if (!Dependencies.TryGetValue(name, out var names))
        {
            Dependencies.Add(name, names = new(StringComparer.Ordinal));
        }

        names.UnionWith(required);
    }

    /// <summary>Notes a component that it is composed of.</summary>
    /// <returns>Whether nothing of that <paramref name="scope"/> was taken from the component before.</returns>
    public bool AddComponent(string name, PartScope scope) => (_absorbed ??= new()).Add(name, scope);

    public void AddItems(SchemaPart part) => Items = WithPart(Items, part);

    public void AddAdditionalProperties(SchemaPart part) => AdditionalProperties = WithPart(AdditionalProperties, part);

    public void AddPatternProperties(SchemaPart part) => PatternProperties = WithPart(PatternProperties, part);

    public void AddAlternatives(EquatableArray<SchemaSource> cases, IEnumerable<string> owners)
    {
        Alternatives = Alternatives.Count == 0 ? [] : Alternatives;
        Alternatives.Add(cases);
        AlternativeOwners = AlternativeOwners.Count == 0 ? new(StringComparer.Ordinal) : AlternativeOwners;
        AlternativeOwners.UnionWith(owners);
    }

    /// <summary>Makes it a schema of one type: its alternatives came to that.</summary>
    public void SettleOn(JsonSchemaType type)
    {
        Types = type;
        HasType = true;
        Alternatives = s_noAlternatives;
    }

    /// <summary>Forgets what was said of values of another type.</summary>
    public void Forget()
    {
        Properties = s_noProperties;
        _byName = null;
        Required = s_noSet;
        AdditionalProperties = s_noParts;
        PatternProperties = s_noParts;
        Items = s_noParts;
        Alternatives = s_noAlternatives;
        PrefixItems = null;
        Enum = null;
        Format = null;
    }

    private static bool IsOrdinal(HashSet<string> names) =>
        Equals(names.Comparer, EqualityComparer<string>.Default) || Equals(names.Comparer, StringComparer.Ordinal);

    private static List<SchemaPart> WithPart(List<SchemaPart> parts, SchemaPart part)
    {
        parts = parts.Count == 0 ? [] : parts;
        parts.Add(part);
        return parts;
    }
}
