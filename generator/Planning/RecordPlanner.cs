using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans a record: a property for each member, and where the other members go.</summary>
internal sealed class RecordPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private readonly HashSet<string> _codecs = new(context.TypeNames.Values.Select(name => name + "Codec"), StringComparer.OrdinalIgnoreCase);

    public RecordPlan Plan(SchemaModel schema, ObjectShape shape, string name)
    {
        // A member may not be called like its type (CS0542).
        var scope = new NameScope(ReservedNames.RecordMembers, [name]);
        var inRequest = context.Schemas.InRequest(schema.Id);
        var inResponse = context.Schemas.InResponse(schema.Id);
        var keepsRest = shape.AdditionalProperties is not null || context.Options.KeepUnknownProperties;
        var restName = shape.AdditionalProperties is null ? "Unknown" : "AdditionalProperties";
        if (keepsRest)
        {
            scope.Reserve(restName);
        }

        var members = new List<MemberPlan>();
        foreach (var property in shape.Properties)
        {
            // What names the case of a union must be sent, whatever the document says of it.
            var readOnly = property.ReadOnly && !context.Unions.IsDiscriminator(schema.Id, property.Name);
            members.Add(Member(property with { ReadOnly = readOnly }, scope, inRequest, inResponse) is var member && Constant(schema.Id, property, member) is { } constant
                ? member with { Constant = constant }
                : member);
        }

        var union = context.Unions.BaseOf(schema.Id) is { } id ? context.TypeNames[id] : null;
        var rest = !keepsRest ? null : shape.AdditionalProperties is { } additional
            ? new RestPlan(restName, scope.Take("_additionalProperties"), types.Map(additional, inResponse), additional.Nullable)
            : new RestPlan(restName, union is null ? null : scope.Take("_unknown"), null, false);
        return new RecordPlan
        {
            Name = name,
            Doc = DocPlanner.Of(schema.Description ?? schema.Title),
            Obsolete = schema.Deprecated,
            Base = union ?? (rest is { Field: null } ? "OpenModel" : "JsonModel"),
            Members = members.ToEquatableArray(),
            Rest = rest,
            Checks = checks.PlanMembers(schema, shape),
        };
    }

    private MemberPlan Member(PropertyModel property, NameScope scope, bool inRequest, bool inResponse)
    {
        var type = types.Map(property.Schema, inResponse);
        if (property.WriteOnly && type is ScalarType { Kind: ScalarKind.String })
        {
            type = new ScalarType(ScalarKind.Secret);
        }

        var name = Name(property, scope);
        return new MemberPlan
        {
            Name = name,
            Field = scope.Take("_" + Identifiers.ToCamel(name)),
            Wire = property.Name,
            Type = type,
            Presence = Presence(property, type, inRequest, inResponse),
            ReadOnly = property.ReadOnly && inRequest,
            Secret = type is not ScalarType { Kind: ScalarKind.Secret } && (property.WriteOnly || HoldsSecrets(type)),
            Doc = DocPlanner.Of(property.Description, DefaultText(property.Default)),
            Obsolete = property.Deprecated,
            Checks = inRequest && !property.ReadOnly ? checks.Plan(property.Schema, type) : EquatableArray<CheckPlan>.Empty,
        };
    }

    /// <summary>The value of a member that can have no other: the discriminator of a union's case, or an enum of one.</summary>
    private string? Constant(string objectId, PropertyModel property, MemberPlan member)
    {
        if (member.Presence != MemberPresence.Required)
        {
            return null;
        }

        var value = context.Unions.ConstantOf(objectId, property.Name);
        return context.Schemas[property.Schema.Id].Shape switch
        {
            EnumShape { Kind: EnumValueKind.String } enumeration when value is not null || enumeration is { Values.Count: 1, IsOpen: false } =>
                EnumMember(enumeration, value ?? enumeration.Values[0].Value),
            StringShape when member.Type is ScalarType { Kind: ScalarKind.String } => value,
            _ => null,
        };
    }

    private static string? EnumMember(EnumShape enumeration, string value)
    {
        var members = EnumPlanner.Members(enumeration);
        return members.FirstOrDefault(member => member.Wire == value)?.Name;
    }

    private string Name(PropertyModel property, NameScope scope)
    {
        if (property.NameOverride is { } name && Identifiers.IsGivenName(name))
        {
            return scope.Take(name, name + "Value");
        }

        // Code within the record calls codecs by their simple names: they must not mean a property.
        var pascal = Identifiers.Pascal(property.Name, "Member");
        if (_codecs.Contains(pascal))
        {
            scope.Reserve(pascal);
        }

        var spelled = Identifiers.Spelled(property.Name, "Member");
        return spelled == pascal ? scope.Take(pascal, pascal + "Value") : scope.Take(pascal, spelled, pascal + "Value");
    }

    private static bool HoldsSecrets(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Secret } => true,
        ListType list => HoldsSecrets(list.Item),
        MapType map => HoldsSecrets(map.Value),
        _ => false,
    };

    private static MemberPresence Presence(PropertyModel property, TypeRef type, bool inRequest, bool inResponse)
    {
        // One record serves both directions: what only the other one must have cannot be required of this one.
        var required = property.Required && !(property.ReadOnly && inRequest) && !(property.WriteOnly && inResponse);
        if (!property.Schema.Nullable || type is ScalarType { Kind: ScalarKind.Element })
        {
            return required ? MemberPresence.Required : property.AdmitsNull && inResponse ? MemberPresence.OptionalNullable : MemberPresence.Optional;
        }

        return required ? MemberPresence.RequiredNullable
            : inRequest && !property.ReadOnly ? MemberPresence.TriState
            : MemberPresence.OptionalNullable;
    }

    private static string? DefaultText(string? value) => value is { Length: > 0 and <= 200 } ? $"Default: {value}" : null;
}
