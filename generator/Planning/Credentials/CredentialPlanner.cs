using Specwright.Generator.Common;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Naming;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Credentials;

/// <summary>
/// Plans the credential class: each alternative of the document's security is a factory method, with an overload for each form that a
/// scheme has.
/// </summary>
internal sealed class CredentialPlanner(PlanContext context)
{
    // Two certificates that go together, a token or where to get it, …: further overloads would not be useful.
    private const int MaxChoices = 16;

    private readonly CredentialForms _forms = new(context);

    public CredentialPlan? Plan(string name)
    {
        var scope = new NameScope(ReservedNames.ClientMembers, [name]);
        var factories = CredentialAlternatives.Of(context.Model).SelectMany(schemes => PlanFactories(schemes, scope)).ToList();
        if (factories.Count == 0)
        {
            return null;
        }

        if (context.Model.Operations.Any(static operation => operation.IsAnonymous)
            || context.Model.SecurityAlternatives.Any(static alternative => alternative.Schemes.IsEmpty))
        {
            factories.Add(new CredentialFactoryPlan(scope.Take("None"), "No credential: for the operations that take none.", false, []));
        }

        return new CredentialPlan(name, factories.ToEquatableArray());
    }

    private IEnumerable<CredentialFactoryPlan> PlanFactories(List<SecuritySchemeModel> schemes, NameScope scope)
    {
        var words = schemes.Select(scheme => Words.Split(scheme.NameOverride ?? scheme.Name)).ToList();
        var shared = schemes.Count == 1 ? 0 : CountSharedWords(words);

        // `api_email` with `api_key` is called after what is secret in it: `ApiKey(email, key)`.
        var main = words.FindIndex(scheme => scheme.Any(IsSecretWord)) is >= 0 and var index ? index : words.Count - 1;
        var pascal = Identifiers.ToPascalCase(words[main], schemes[main].Name, "Credential");
        var name = scope.Take(pascal, Identifiers.ToPascalCase(words.SelectMany(scheme => scheme).ToList(), pascal, pascal));
        var summary = schemes.Count == 1 && schemes[0].Description is { IsBlank: false } description
            ? new DocLine(description)
            : "Authenticates by " + string.Join(" and ", schemes.Select(scheme => scheme.Name)) + ".";
        var signatures = new HashSet<EquatableArray<string>>();
        foreach (var choice in Combine(schemes.Select(_forms.Of).ToList()))
        {
            var locals = new NameScope();
            var parts = choice
                .Select((form, i) => form.Plan(schemes[i], schemes.Count == 1 ? null : words[i].Skip(shared).ToList(), locals))
                .ToEquatableArray();
            var factory = new CredentialFactoryPlan(name, summary, schemes.Exists(scheme => scheme.Deprecated), parts);
            if (signatures.Add(factory.Parameters.Select(static parameter => parameter.Type).ToEquatableArray()))
            {
                yield return factory;
            }
        }
    }

    // Each form of each scheme with each form of the others; the first schemes change slowest. Where that would be too many, the later ones
    // have one form.
    private static List<CredentialForm[]> Combine(List<IReadOnlyList<CredentialForm>> forms)
    {
        var count = 1;
        var offered = forms.ConvertAll(ofScheme =>
        {
            var taken = count * ofScheme.Count <= MaxChoices ? ofScheme.Count : 1;
            count *= taken;
            return taken;
        });
        var choices = new List<CredentialForm[]>(count);
        for (var number = 0; number < count; number++)
        {
            var rest = number;
            var choice = new CredentialForm[forms.Count];
            for (var i = forms.Count - 1; i >= 0; i--)
            {
                choice[i] = forms[i][rest % offered[i]];
                rest /= offered[i];
            }

            choices.Add(choice);
        }

        return choices;
    }

    private static int CountSharedWords(List<List<string>> names)
    {
        var shared = 0;
        while (names.All(words => words.Count > shared + 1 && Words.AreSame(words[shared], names[0][shared])))
        {
            shared++;
        }

        return shared;
    }

    private static bool IsSecretWord(string word) => word.ToLowerInvariant() is "key" or "token" or "secret" or "password";
}
