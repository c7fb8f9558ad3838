using Specwright.Generator.Diagnostics;
using Specwright.Generator.Incremental;
using Specwright.Generator.Modeling;
using Specwright.Generator.Planning.Naming;

namespace Specwright.Generator.Planning;

/// <summary>Plans the credential class: each alternative of the document's security is one factory method.</summary>
internal sealed class CredentialPlanner(PlanContext context)
{
    public CredentialPlan? Plan(string name)
    {
        var schemes = context.Model.SecuritySchemes.ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);
        var scope = new NameScope(ReservedNames.ClientMembers, [name]);
        var factories = new List<CredentialFactoryPlan>();
        foreach (var alternative in context.Model.SecurityAlternatives)
        {
            var members = alternative.Schemes.Where(schemes.ContainsKey).Select(scheme => schemes[scheme]).ToList();
            if (members.Count > 0 && members.Count == alternative.Schemes.Count)
            {
                factories.Add(Factory(members, scope));
            }
            else if (alternative.Schemes.IsEmpty && context.Model.SecurityAlternatives.Count > 1)
            {
                factories.Add(new CredentialFactoryPlan(scope.Take("None"), "No credential: for the operations that take none.", []));
            }
        }

        return factories.Any(factory => !factory.Parts.IsEmpty) ? new CredentialPlan(name, factories.ToEquatableArray()) : null;
    }

    private CredentialFactoryPlan Factory(List<SecuritySchemeModel> schemes, NameScope scope)
    {
        var words = schemes.Select(scheme => Words.Split(scheme.NameOverride ?? scheme.Name)).ToList();
        var shared = schemes.Count == 1 ? 0 : SharedWords(words);
        var locals = new NameScope();
        var parts = schemes.Select((scheme, i) => Part(scheme, schemes.Count == 1 ? null : words[i].Skip(shared).ToList(), locals)).ToList();

        // `api_email` with `api_key` is called after what is secret in it: `ApiKey(email, key)`.
        var main = words.FindIndex(scheme => scheme.Any(IsSecretWord)) is >= 0 and var index ? index : words.Count - 1;
        var name = Identifiers.Pascal(words[main], schemes[main].Name, "Credential");
        var description = schemes.Count == 1 ? schemes[0].Description : null;
        return new CredentialFactoryPlan(
            scope.Take(name, Identifiers.Pascal(words.SelectMany(scheme => scheme).ToList(), name, name)),
            string.IsNullOrWhiteSpace(description) ? "Authenticates by " + string.Join(" and ", schemes.Select(scheme => scheme.Name)) + "." : DocPlanner.Clean(description!),
            parts.ToEquatableArray());
    }

    private CredentialPartPlan Part(SecuritySchemeModel scheme, List<string>? words, NameScope locals)
    {
        var own = words is { Count: > 0 } ? Identifiers.ToCamel(Identifiers.Pascal(words, scheme.Name, "value")) : null;
        switch (scheme.Kind)
        {
            case SecuritySchemeKind.ApiKeyHeader:
                return new CredentialPartPlan("Header", scheme.ParameterName, [Parameter(own ?? "key")]);
            case SecuritySchemeKind.ApiKeyQuery:
                return new CredentialPartPlan("Query", scheme.ParameterName, [Parameter(own ?? "key")]);
            case SecuritySchemeKind.ApiKeyCookie:
                return new CredentialPartPlan("Cookie", scheme.ParameterName, [Parameter(own ?? "value")]);
            case SecuritySchemeKind.Basic:
                return new CredentialPartPlan("Basic", null, [Parameter("userName"), Parameter("password")]);
            case SecuritySchemeKind.Unsupported or SecuritySchemeKind.MutualTls:
                context.Report(PlanningDiagnosticIds.UnsupportedSecurity, "/components/securitySchemes/" + scheme.Name.Replace("~", "~0").Replace("/", "~1"), scheme.Name);
                return new CredentialPartPlan("None", null, []);
            default:
                return new CredentialPartPlan("Bearer", null, [Parameter(own ?? "token")]);
        }

        // Of one scheme alone, the factory's own words say it.
        CredentialParameterPlan Parameter(string name) =>
            new(locals.Take(name), "string", words is null || string.IsNullOrWhiteSpace(scheme.Description) ? null : DocPlanner.Clean(scheme.Description!));
    }

    private static int SharedWords(List<List<string>> names)
    {
        var shared = 0;
        while (names.All(words => words.Count > shared + 1 && Words.Same(words[shared], names[0][shared])))
        {
            shared++;
        }

        return shared;
    }

    private static bool IsSecretWord(string word) => word.ToLowerInvariant() is "key" or "token" or "secret" or "password";
}
