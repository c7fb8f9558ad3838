using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Types;

/// <summary>Plans a property of a record: its name, its type, and what its absence means.</summary>
internal sealed class MemberPlanner(PlanContext context, TypeMapper types, CheckPlanner checks)
{
    private readonly HashSet<string> _codecs =
        new(context.TypeNames.Values.Select(name => name + "Codec"), StringComparer.OrdinalIgnoreCase);

    // A few thousand names are those of most members: what each makes is remembered.
    private readonly Dictionary<string, (string Pascal, string Spelled)> _pascal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Plans a member that the record declares itself.</summary>
    /// <param name="property">The property.</param>
    /// <param name="scope">The names that are taken in the record.</param>
    /// <param name="use">Where the record is carried.</param>
    public MemberPlan Plan(PropertyModel property, NameScope scope, RecordUse use)
    {
        var type = ChooseType(property, use);
        var name = ChooseName(property.Name, property.NameOverride, scope);
        var member = new MemberPlan
        {
            Name = name,
            Field = scope.Take(NameField(name)),
            Wire = property.Name,
            Type = type,
            Presence = ChoosePresence(property, type, use),
            ReadOnly = property.ReadOnly && use.InRequest,
            Secret = property.WriteOnly || HoldsSecrets(type),
            Doc = new DocPlan(property.Description, Note: QuoteDefault(property.Default)),
            Obsolete = property.Deprecated,
            Checks = PlanChecks(property, type, use),
        };
        return FindConstant(property, member) is { } constant ? member with { Constant = constant } : member;
    }

    /// <summary>The C# name of a property.</summary>
    public string ChooseName(string wire, string? given, NameScope scope)
    {
        if (given is not null && Identifiers.IsGivenName(given))
        {
            return scope.Take(given, given + "Value");
        }

        // Code within the record calls codecs by their simple names: they must not mean a property.
        if (!_pascal.TryGetValue(wire, out var names))
        {
            _pascal.Add(wire, names = (Identifiers.ToPascalCase(wire, "Member"), Identifiers.SpellOut(wire, "Member")));
        }

        var (pascal, spelled) = names;
        if (_codecs.Contains(pascal))
        {
            scope.Reserve(pascal);
        }

        return scope.TryTake(pascal) ? pascal
            : spelled == pascal ? scope.Take(pascal, pascal + "Value")
            : scope.Take(pascal, spelled, pascal + "Value");
    }

    private string NameField(string property)
    {
        if (!_fields.TryGetValue(property, out var field))
        {
            _fields.Add(property, field = "_" + Identifiers.ToCamel(property));
        }

        return field;
    }

    /// <summary>The C# type of a property.</summary>
    public TypeRef ChooseType(PropertyModel property, RecordUse use)
    {
        var type = types.Map(property.Schema, use.InResponse);

        // C# makes one conversion by itself: an enum's member could not be assigned to an Optional<OpenEnum<T>?>. What was read has its
        // enum in OpenEnum<T>.Known.
        if (type is NamedType { Kind: NamedKind.OpenEnum } named
            && !use.InResponse
            && ChoosePresence(property, type, use) == MemberPresence.TriState
            && context.Schemas[property.Schema.Id].Shape is EnumShape { IsOpen: false })
        {
            return named with { Kind = NamedKind.Enum };
        }

        return property.WriteOnly && type is ScalarType { Kind: ScalarKind.String } ? new ScalarType(ScalarKind.Secret) : type;
    }

    /// <summary>What is checked of a property before it is sent.</summary>
    public EquatableArray<CheckPlan> PlanChecks(PropertyModel property, TypeRef type, RecordUse use) =>
        use.InRequest && !property.ReadOnly ? checks.Plan(property.Schema, type) : EquatableArray<CheckPlan>.Empty;

    /// <summary>Whether a property must be there, and what <c>null</c> means in it.</summary>
    public static MemberPresence ChoosePresence(PropertyModel property, TypeRef type, RecordUse use)
    {
        // One record serves both directions: what only the other one must have cannot be required of this one.
        var required = property.Required && !(property.ReadOnly && use.InRequest) && !(property.WriteOnly && use.InResponse);
        if (!property.Schema.Nullable || type is ScalarType { Kind: ScalarKind.Element })
        {
            return required ? MemberPresence.Required
                : property.AdmitsNull && use.InResponse ? MemberPresence.OptionalNullable
                : MemberPresence.Optional;
        }

        return required ? MemberPresence.RequiredNullable
            : use.InRequest && !property.ReadOnly ? MemberPresence.TriState
            : MemberPresence.OptionalNullable;
    }

    /// <summary>The value of a member that can have no other: an enum of one.</summary>
    private string? FindConstant(PropertyModel property, MemberPlan member) =>
        member.Presence == MemberPresence.Required
        && context.Schemas[property.Schema.Id].Shape is EnumShape { Kind: EnumValueKind.String, Values.Count: 1, IsOpen: false } enumeration
            ? EnumPlanner.PlanMembers(enumeration)[0].Name
            : null;

    private static bool HoldsSecrets(TypeRef type) => type switch
    {
        ScalarType { Kind: ScalarKind.Secret } => true,
        ListType list => HoldsSecrets(list.Item),
        MapType map => HoldsSecrets(map.Value),
        _ => false,
    };

    private static string? QuoteDefault(string? value) => value is { Length: > 0 and <= 200 } ? $"Default: {value}" : null;
}
