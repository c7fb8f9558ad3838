using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.CallOptions;

/// <summary>
/// Plans the class of an operation's optional parameters, which all forms of its methods take: a parameter that the document adds shifts no
/// other one.
/// </summary>
/// <param name="name">The name of the class.</param>
/// <param name="further">How the name is spelled where it is taken.</param>
internal sealed class OptionsPlanner(string name, string[] further)
{
    private static readonly NameScope s_reserved = new(ReservedNames.OptionsMembers);

    private readonly NameScope _scope = CreateScope(name, further);
    private readonly List<OptionPlan> _members = [];
    private string? _contentType;

    /// <summary>Begins the class of an operation.</summary>
    public static OptionsPlanner Of(PlanContext context, OperationModel operation)
    {
        var (full, further) = context.Operations.GetTypeNames(operation);
        return new OptionsPlanner(full + "Options", Array.ConvertAll(further, static parent => parent + "Options"));
    }

    /// <summary>Adds an optional parameter.</summary>
    /// <returns>The name of its property.</returns>
    public string Add(ParameterModel model, TypeRef type, DocLine? description)
    {
        // The runtime's own option is sent as this header.
        if (model.Location == ParameterLocation.Header
            && type is ScalarType { Kind: ScalarKind.String or ScalarKind.Secret }
            && model.Name.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase))
        {
            return "IdempotencyKey";
        }

        var pascal = model.NameOverride is { } given && Identifiers.IsGivenParameter(given)
            ? Words.ToPascalCase(Words.Split(given))
            : Identifiers.ToPascalCase(model.Name, "Value");
        var taken = _scope.TryTake(pascal) ? pascal : Take(pascal, pascal + model.Location);
        return Add(taken, type, description ?? $"The parameter {model.Name}.", model.Deprecated);
    }

    /// <summary>Adds an optional part of the body.</summary>
    /// <returns>The name of its property.</returns>
    public string Add(PartPlan part)
    {
        var pascal = Identifiers.ToPascalCase(part.Name, "Part");
        return Add(Take(pascal, pascal + "Part"), part.Type, part.Description ?? $"The part {part.Wire} of the body.");
    }

    /// <summary>Adds the choice of another media type for the body.</summary>
    /// <returns>The name of its property, which all bodies share.</returns>
    public string AddContentType(string usual) => _contentType ??= Add(
        Take("ContentType", "BodyContentType"),
        new ScalarType(ScalarKind.String),
        $"The body's media type, where it is not {usual}.");

    /// <summary>The class; <see langword="null"/> where nothing is optional.</summary>
    /// <param name="types">The names of types.</param>
    public OptionsPlan? Finish(NameScope types) => _members.Count == 0 ? null : new OptionsPlan
    {
        Name = types.Take(name, further),
        Doc = DocPlan.OfWords("Optional parameters of a call, beside its headers and time limit."),
        Members = _members.ToEquatableArray(),
    };

    private static NameScope CreateScope(string name, string[] further)
    {
        var scope = s_reserved.Extend();
        scope.Reserve(name);
        foreach (var other in further)
        {
            scope.Reserve(other);
        }

        return scope;
    }

    private string Take(string property, string alternative) => _scope.Take(property, alternative, property + "Value");

    private string Add(string property, TypeRef type, DocLine description, bool isObsolete = false)
    {
        _members.Add(new OptionPlan
        {
            Name = property,
            Field = "_" + Identifiers.ToCamel(property),
            Type = type,
            Description = description,
            Obsolete = isObsolete,
        });
        return property;
    }
}
