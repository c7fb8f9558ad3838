using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Credentials;

/// <summary>One way to give what a scheme asks for: the runtime's factory, and its parameters.</summary>
/// <param name="Factory">The runtime's factory.</param>
/// <param name="FixedName">What the document says of it: a header's name, an address.</param>
/// <param name="Parameters">The parameters; the first, when it is the only one, is called after the scheme in a credential of several
/// schemes.</param>
internal sealed record CredentialForm(CredentialFactory Factory, string? FixedName, params CredentialParameterPlan[] Parameters)
{
    /// <param name="scheme">The scheme.</param>
    /// <param name="words">The words of the scheme's own name in a credential of several schemes; <see langword="null"/> when it is
    /// alone.</param>
    /// <param name="locals">The names of the factory's parameters.</param>
    public CredentialPartPlan Plan(SecuritySchemeModel scheme, List<string>? words, NameScope locals)
    {
        var own = words is { Count: > 0 } && Parameters.Length == 1
            ? Identifiers.ToCamel(Identifiers.ToPascalCase(words, scheme.Name, "value"))
            : null;

        // Of one scheme alone, the factory's own words say it.
        var description = words is null || scheme.Description.IsBlank ? null : DocLine.Of(scheme.Description);
        return new CredentialPartPlan(
            Factory, FixedName, Parameters.Select(parameter => parameter with
            {
                Name = locals.Take(own ?? parameter.Name),
                Description = description ?? parameter.Description,
            }).ToEquatableArray());
    }
}
