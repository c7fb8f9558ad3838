using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Documentation;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;
using Specwright.Generator.Planning.Schemas;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans a record: a property for each member, and where the other members go.</summary>
internal sealed class RecordPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private readonly MemberPlanner _members = new(context, types, checks);
    private readonly DiscriminatorPlanner _discriminators = new(context, types);
    private readonly Dictionary<string, BaseRecord> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordPlan> _objects = new(StringComparer.Ordinal);

    /// <summary>Plans the record of an object.</summary>
    public RecordPlan Plan(SchemaModel schema, ObjectShape shape)
    {
        if (!_objects.TryGetValue(schema.Id, out var plan))
        {
            _objects.Add(schema.Id, plan = Plan(schema, shape, context.TypeNames[schema.Id]));
        }

        return plan with { Doc = PlanDoc(schema) };
    }

    /// <summary>Plans the record of an object that is a case of a union, or the base record itself.</summary>
    public RecordPlan? PlanCase(UnionCaseModel one)
    {
        var schema = context.Schemas[one.Schema.Id];
        return schema.Shape is ObjectShape shape ? Plan(schema, shape)
            : one.IsItself && context.Unions.IsBase(schema.Id) ? PlanBase(schema)
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
                Rest = PlanRest(additional, scope, context.Schemas.InResponse(schema.Id)),
            };
        }
        else if (plan.Rest is { } rest)
        {
            scope.Reserve(rest.Name);
        }

        var members = PlanInherited(schema.Id, shape, parent, scope);
        members.AddRange(PlanOwn(schema.Id, shape.Properties, members, scope));
        return plan with { Members = Order(members), Checks = checks.PlanMembers(schema, shape) };
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
        var members =
            PlanInherited(schema.Id, parent.Shape, parent, scope).ConvertAll(member => member.Wire != parent.Property ? member : member with
            {
                Discriminator = _discriminators.PlanUnknown(schema.Id, parent.Kind, member.Presence == MemberPresence.Required) with
                {
                    IsReset = !parent.Plan.IsAbstract,
                },
            });
        return plan with
        {
            Doc = new DocPlan($"A case of {parent.Plan.Name} that the specification does not name, kept as it came."),
            Obsolete = false,
            Rest = plan.Rest ?? new RestPlan("Unknown", scope.Take("_unknown"), null, false),
            Members = Order(members),
            Json = scope.Take("Json", "JsonValue"),
        };
    }

    // What names the case comes first, whatever base it is of: readers that decide by it ask for that.
    private static EquatableArray<MemberPlan> Order(List<MemberPlan> members) =>
        members.OrderBy(static member => member.Discriminator is null ? 1 : 0).ToEquatableArray();

    private static DocPlan PlanDoc(SchemaModel schema) => DocPlanner.Of(schema.Description ?? schema.Title);

    private BaseRecord? ParentOf(string id) => context.Unions.ParentOf(id) is { } parent ? GetOrAddBase(parent) : null;

    private RecordUse Use(string id) => new(context.Schemas.InRequest(id), context.Schemas.InResponse(id));

    private static NameScope CreateScope(BaseRecord? parent, string name)
    {
        // A member may not be called like its type (CS0542).
        var scope = parent is null ? new NameScope(ReservedNames.RecordMembers) : parent.Scope.Copy();
        scope.Reserve(name);
        return scope;
    }

    private RecordPlan Start(SchemaModel schema, string name, BaseRecord? parent) => new()
    {
        Name = name,
        Doc = PlanDoc(schema),
        Obsolete = schema.Deprecated,
        Base = parent?.Plan.Name ?? (context.Options.KeepUnknownProperties ? nameof(RecordBase.OpenModel) : nameof(RecordBase.JsonModel)),
        Members = EquatableArray<MemberPlan>.Empty,
        Rest = context.Options.KeepUnknownProperties ? new RestPlan("Unknown", null, null, false) : null,
    };

    private BaseRecord GetOrAddBase(string id)
    {
        id = context.Schemas.GetCanonical(id);
        if (_bases.TryGetValue(id, out var known))
        {
            return known;
        }

        var schema = context.Schemas[id];
        var union = (UnionShape)schema.Shape;
        var parent = ParentOf(id);
        var name = context.TypeNames[id];
        var scope = CreateScope(parent, name);
        scope.Reserve("Unknown");
        var record = new BaseRecord(schema, parent, scope);
        var members = PlanInherited(id, record.Shape, parent, scope).ConvertAll(PlanFixed);
        if (!record.Types.ContainsKey(record.Property))
        {
            members.Add(Introduce(record, union));
        }

        var shared = new SharedMembers(context, _members);
        members.AddRange(PlanOwn(id, record.Shape.Properties.Where(property => shared.Agree(id, property, Use(id))), members, scope));
        record.Plan = Start(schema, name, parent) with
        {
            IsBase = true,
            IsAbstract = !context.Unions.IsInstantiable(id),
            Members = Order(members),
        };
        _bases.Add(id, record);
        return record;
    }

    /// <summary>The discriminator of a base that no base above it has.</summary>
    private MemberPlan Introduce(BaseRecord record, UnionShape union)
    {
        var use = Use(record.Id);
        var values = context.Unions.ValuesOf(record.Id).FirstOrDefault(one => one.Property == record.Property)
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
            Doc = DocPlanner.Of(declared?.Description ?? "Names the case."),
            Obsolete = declared?.Deprecated is true,
            Discriminator = _discriminators.Plan(values, declared, type, scope),
        };
    }

    /// <summary>The members that a record has of its base, as they are in it.</summary>
    private List<MemberPlan> PlanInherited(string id, ObjectShape shape, BaseRecord? parent, NameScope scope)
    {
        var members = new List<MemberPlan>();
        var use = Use(id);
        var properties = shape.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
        foreach (var member in parent?.Plan.Members ?? [])
        {
            properties.TryGetValue(member.Wire, out var property);
            if (member.Discriminator is not null)
            {
                var values = context.Unions.ValuesOf(id).FirstOrDefault(one => one.Property == member.Wire)
                    ?? new CaseValues(member.Wire, parent!.Kind);
                members.Add(member with
                {
                    IsInherited = true,
                    PresenceInJson = property is null ? member.Presence : ChoosePresence(property),
                    Discriminator = _discriminators.Plan(values, property, parent!.Types[member.Wire], scope) with
                    {
                        IsReset = !parent.Plan.IsAbstract,
                    },
                });
                continue;
            }

            members.Add(property is null ? member with { IsInherited = true } : member with
            {
                IsInherited = true,
                PresenceInJson = MemberPlanner.ChoosePresence(property, member.Type, use),
                ReadOnly = property.ReadOnly && use.InRequest,
                Checks = _members.PlanChecks(property, member.Type, use),
            });
        }

        return members;
    }

    /// <summary>The members that a record declares.</summary>
    private IEnumerable<MemberPlan> PlanOwn(string id, IEnumerable<PropertyModel> properties, List<MemberPlan> inherited, NameScope scope)
    {
        var use = Use(id);
        var taken = new HashSet<string>(inherited.Select(static member => member.Wire), StringComparer.Ordinal);
        var own = properties.Where(property => !taken.Contains(property.Name)).ToList();
        foreach (var values in context.Unions.ValuesOf(id).Where(values => taken.Add(values.Property)))
        {
            var declared = own.Find(property => property.Name == values.Property);
            var type = _discriminators.ChooseType(values, values.Values, declared, isBase: false, use.InResponse);
            yield return PlanDiscriminator(values, declared, type, ChoosePresence(declared), scope);
        }

        foreach (var property in own.Where(property => !taken.Contains(property.Name)))
        {
            yield return _members.Plan(property, scope, use);
        }
    }

    private static MemberPresence ChoosePresence(PropertyModel? discriminator) =>
        discriminator is { Required: true } ? MemberPresence.Required : MemberPresence.Optional;

    private RestPlan PlanRest(SchemaUse additional, NameScope scope, bool inResponse)
    {
        scope.Reserve("AdditionalProperties");
        var type = types.Map(additional, inResponse);
        var isElement = type is ScalarType { Kind: ScalarKind.Element };
        return new RestPlan("AdditionalProperties", scope.Take("_additionalProperties"), type, additional.Nullable && !isElement);
    }
}
