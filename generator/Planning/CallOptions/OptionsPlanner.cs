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
    private readonly NameScope _scope = new(ReservedNames.OptionsMembers, [name], further);
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
    public string Add(ParameterModel model, ParameterPlan plan)
    {
        // The runtime's own option is sent as this header.
        if (plan is { Location: ParameterLocation.Header, Type: ScalarType { Kind: ScalarKind.String or ScalarKind.Secret } }
            && plan.Wire.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase))
        {
            return "IdempotencyKey";
        }

        var pascal = model.NameOverride is { } given && Identifiers.IsGivenParameter(given)
            ? Words.ToPascalCase(Words.Split(given))
            : Identifiers.ToPascalCase(model.Name, "Value");
        return Add(pascal, pascal + plan.Location, new OptionPlan
        {
            Type = plan.Type,
            Description = plan.Description ?? $"The parameter {plan.Wire}.",
            Obsolete = model.Deprecated,
        });
    }

    /// <summary>Adds an optional part of the body.</summary>
    /// <returns>The name of its property.</returns>
    public string Add(PartPlan part)
    {
        var pascal = Identifiers.ToPascalCase(part.Name, "Part");
        return Add(pascal, pascal + "Part", new OptionPlan
        {
            Type = part.Type,
            Description = part.Description ?? $"The part {part.Wire} of the body.",
        });
    }

    /// <summary>Adds the choice of another media type for the body.</summary>
    /// <returns>The name of its property, which all bodies share.</returns>
    public string AddContentType(string usual) => _contentType ??= Add("ContentType", "BodyContentType", new OptionPlan
    {
        Type = new ScalarType(ScalarKind.String),
        Description = $"The body's media type, where it is not {usual}.",
    });

    /// <summary>The class; <see langword="null"/> where nothing is optional.</summary>
    /// <param name="types">The names of types.</param>
    public OptionsPlan? Finish(NameScope types) => _members.Count == 0 ? null : new OptionsPlan
    {
        Name = types.Take(name, further),
        Doc = new DocPlan("Optional parameters of a call, beside its headers and time limit."),
        Members = _members.ToEquatableArray(),
    };

    private string Add(string property, string alternative, OptionPlan plan)
    {
        var taken = _scope.Take(property, alternative, property + "Value");
        _members.Add(plan with { Name = taken, Field = "_" + Identifiers.ToCamel(taken) });
        return taken;
    }
}
