using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans a record: a property for each member, and where the other members go.</summary>
internal sealed class RecordPlanner
{
    private static readonly NameScope s_reserved = new(ReservedNames.RecordMembers);

    private readonly PlanContext _context;
    private readonly TypeMapper _types;
    private readonly CheckPlanner _checks;
    private readonly MemberPlanner _members;
    private readonly DiscriminatorPlanner _discriminators;
    private readonly InheritedMembers _inherited;
    private readonly Dictionary<string, BaseRecord> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordPlan> _objects = new(StringComparer.Ordinal);

    public RecordPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
    {
        _context = context;
        _types = types;
        _checks = checks;
        _members = new MemberPlanner(context, types, checks);
        _discriminators = new DiscriminatorPlanner(context, types);
        _inherited = new InheritedMembers(context, _members, _discriminators);
    }

    /// <summary>Plans the record of an object.</summary>
    public RecordPlan Plan(SchemaModel schema, ObjectShape shape)
    {
        if (!_objects.TryGetValue(schema.Id, out var plan))
        {
            _objects.Add(schema.Id, plan = Plan(schema, shape, _context.TypeNames[schema.Id]));
        }

        // One that has no description takes that of the payload, where it is planned for that.
        return PlanDoc(schema) is var doc && doc == plan.Doc ? plan : plan with { Doc = doc };
    }

    /// <summary>Plans the record of an object that is a case of a union, or the base record itself.</summary>
    public RecordPlan? PlanCase(UnionCaseModel one)
    {
        var schema = _context.Schemas[one.Schema.Id];
        return schema.Shape is ObjectShape shape ? Plan(schema, shape)
            : one.IsItself && _context.Unions.IsBase(schema.Id) ? PlanBase(schema)
            : null;
    }

    private RecordPlan Plan(SchemaModel schema, ObjectShape shape, string name)
    {
        var parent = ParentOf(schema.Id);
        var scope = CreateScope(parent, name);
        var plan = Start(schema, name, parent);
        if (shape.AdditionalProperties is { } additional)
        {
            plan = plan with
            {
                Base = parent is null ? nameof(RecordBase.JsonModel) : plan.Base,
                Rest = PlanRest(additional, scope, _context.Schemas.InResponse(schema.Id)),
            };
        }
        else if (plan.Rest is { } rest)
        {
            scope.Reserve(rest.Name);
        }

        var members = _inherited.Plan(schema.Id, shape, parent, scope);
        members.AddRange(PlanOwn(schema.Id, shape.Properties, members, scope));
        return plan with { Members = Order(members), Checks = _checks.PlanMembers(schema, shape) };
    }

    /// <summary>Plans the record that a union's cases derive from.</summary>
    public RecordPlan PlanBase(SchemaModel schema) => GetOrAddBase(schema.Id).Plan;

    /// <summary>Plans the case of a union that keeps what the spec does not know.</summary>
    public RecordPlan PlanUnknown(SchemaModel schema)
    {
        var parent = GetOrAddBase(schema.Id);
        var name = "Unknown" + parent.Plan.Name;
        var scope = CreateScope(parent, name);
        var plan = Start(schema, name, parent);
        var members = _inherited.Plan(schema.Id, parent.Shape, parent, scope);
        members = members.ConvertAll(member => member.Wire != parent.Property ? member : member with
        {
            Discriminator = _discriminators.PlanUnknown(schema.Id, parent.Kind, member.Presence == MemberPresence.Required) with
            {
                IsReset = !parent.Plan.IsAbstract,
            },
        });
        return plan with
        {
            Doc = DocPlan.OfWords($"A case of {parent.Plan.Name} that the specification does not name, kept as it came."),
            Obsolete = false,
            Rest = plan.Rest ?? new RestPlan("Unknown", scope.Take("_unknown"), null, false),
            Members = Order(members),
            Json = scope.Take("Json", "JsonValue"),
        };
    }

    // What names the case comes first, whatever base it is of: readers that decide by it ask for that.
    private static EquatableArray<MemberPlan> Order(List<MemberPlan> members) =>
        members.TrueForAll(static member => member.Discriminator is null)
            ? members.ToEquatableArray()
            : members.OrderBy(static member => member.Discriminator is null ? 1 : 0).ToEquatableArray();

    private static DocPlan PlanDoc(SchemaModel schema) => new(schema.Description.Or(DocText.Of(schema.Title)));

    private BaseRecord? ParentOf(string id) => _context.Unions.ParentOf(id) is { } parent ? GetOrAddBase(parent) : null;

    private static NameScope CreateScope(BaseRecord? parent, string name)
    {
        // A member may not be called like its type (CS0542).
        var scope = parent is null ? s_reserved.Extend() : parent.Scope.Copy();
        scope.Reserve(name);
        return scope;
    }

    private RecordPlan Start(SchemaModel schema, string name, BaseRecord? parent) => new()
    {
        Name = name,
        Doc = PlanDoc(schema),
        Obsolete = schema.Deprecated,
        Base = parent?.Plan.Name ?? (_context.Options.KeepUnknownProperties ? nameof(RecordBase.OpenModel) : nameof(RecordBase.JsonModel)),
        Members = EquatableArray<MemberPlan>.Empty,
        Rest = _context.Options.KeepUnknownProperties ? new RestPlan("Unknown", null, null, false) : null,
    };

    private BaseRecord GetOrAddBase(string id)
    {
        id = _context.Schemas.GetCanonical(id);
        if (_bases.TryGetValue(id, out var known))
        {
            return known;
        }

        var schema = _context.Schemas[id];
        var union = (UnionShape)schema.Shape;
        var parent = ParentOf(id);
        var name = _context.TypeNames[id];
        var scope = CreateScope(parent, name);
        scope.Reserve("Unknown");
        var record = new BaseRecord(schema, parent, scope);
        var members = _inherited.Plan(id, record.Shape, parent, scope).ConvertAll(PlanFixed);
        if (!record.Types.ContainsKey(record.Property))
        {
            members.Add(Introduce(record, union));
        }

        var shared = new SharedMembers(_context, _members);
        var use = RecordUse.Of(_context.Schemas, id);
        var own = record.Shape.Properties.Where(property => shared.Agree(id, property, use));
        members.AddRange(PlanOwn(id, own, members, scope, record.Types));
        record.Plan = Start(schema, name, parent) with
        {
            IsBase = true,
            IsAbstract = !_context.Unions.IsInstantiable(id),
            Members = Order(members),
        };
        _bases.Add(id, record);
        return record;
    }

    /// <summary>The discriminator of a base that no base above it has.</summary>
    private MemberPlan Introduce(BaseRecord record, UnionShape union)
    {
        var use = RecordUse.Of(_context.Schemas, record.Id);
        var values = _context.Unions.ValuesOf(record.Id).FirstOrDefault(one => one.Property == record.Property)
            ?? new CaseValues(record.Property, union.DiscriminatorKind);
        var declared = record.Shape.Properties.FirstOrDefault(property => property.Name == record.Property);
        var type = _discriminators.ChooseType(values, union.DiscriminatorValues, declared, isBase: true, use.InResponse);
        record.Types.Add(record.Property, type);
        var presence = union.DiscriminatorRequired ? MemberPresence.Required : MemberPresence.Optional;
        return PlanFixed(PlanDiscriminator(values, declared, type, presence, record.Scope));
    }

    // What derives from a base says the value, also where it is another one than that of a base by itself.
    private static MemberPlan PlanFixed(MemberPlan member) =>
        member.Discriminator is { } own ? member with { Discriminator = own with { Access = DiscriminatorAccess.Fixed } } : member;

    private MemberPlan PlanDiscriminator(
        CaseValues values, PropertyModel? declared, DiscriminatorType type, MemberPresence presence, NameScope scope)
    {
        var name = _members.ChooseName(values.Property, declared?.NameOverride, scope);
        return new MemberPlan
        {
            Name = name,
            Field = scope.Take("_" + Identifiers.ToCamel(name)),
            Wire = values.Property,
            Type = type.Type,
            Presence = presence,
            Doc = new DocPlan((declared?.Description ?? DocText.None).Or(DocText.Of("Names the case."))),
            Obsolete = declared?.Deprecated is true,
            Discriminator = _discriminators.Plan(values, declared, type, scope),
        };
    }

    /// <summary>The members that a record declares; the types of the discriminators among them are added to a base's.</summary>
    private IEnumerable<MemberPlan> PlanOwn(
        string id,
        IEnumerable<PropertyModel> properties,
        List<MemberPlan> inherited,
        NameScope scope,
        Dictionary<string, DiscriminatorType>? types = null)
    {
        var use = RecordUse.Of(_context.Schemas, id);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in inherited)
        {
            taken.Add(member.Wire);
        }

        var own = taken.Count == 0 ? properties.ToList() : properties.Where(property => !taken.Contains(property.Name)).ToList();
        foreach (var values in _context.Unions.ValuesOf(id).Where(values => taken.Add(values.Property)))
        {
            var declared = own.Find(property => property.Name == values.Property);
            var type = _discriminators.ChooseType(values, values.Values, declared, isBase: false, use.InResponse);
            types?.Add(values.Property, type);
            yield return PlanDiscriminator(values, declared, type, DiscriminatorPlanner.ChoosePresence(declared), scope);
        }

        foreach (var property in own)
        {
            if (!taken.Contains(property.Name))
            {
                yield return _members.Plan(property, scope, use);
            }
        }
    }

    private RestPlan PlanRest(SchemaUse additional, NameScope scope, bool inResponse)
    {
        scope.Reserve("AdditionalProperties");
        var type = _types.Map(additional, inResponse);
        var isElement = type is ScalarType { Kind: ScalarKind.Element };
        return new RestPlan("AdditionalProperties", scope.Take("_additionalProperties"), type, additional.Nullable && !isElement);
    }
}
