using Specwright.Generator.Common;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Registration;

/// <summary>Plans how a client is registered with a container.</summary>
internal static class RegistrationPlanner
{
    public static RegistrationPlan Plan(ClientPlan client, CredentialPlan? credential, ClientNames names, SpecOptions options)
    {
        var factories = credential?.Factories ?? EquatableArray<CredentialFactoryPlan>.Empty;
        var configured = factories.Select(PlanConfigured).Where(
            static one => one is not null).Select(static one => one!).ToEquatableArray();
        return new RegistrationPlan
        {
            Name = names.Registration,
            Client = client.Name,
            Interface = client.Interface,
            Options = client.Options,
            FullName = options.Namespace.Replace("@", "") + "." + client.Name,
            Credential = credential?.Name,
            HasQueryCredential = factories.Any(static factory => factory.Parts.Any(static part => part.Factory == CredentialFactory.Query)),
            CredentialMissing = credential is null ? null : FormatMissingCredential(client.Name, client.Options, configured),
            AddressMissing = IsAbsolute(client.ServerUrl) ? null
                : $"{client.Name} has no address, as its specification names none: set BaseAddress of the {client.Options}, or of the "
                    + "HttpClient.",
            Groups = client.Groups,
            ConfiguredCredentials = configured,
        };
    }

    private static string FormatMissingCredential(string client, string options, EquatableArray<ConfiguredCredentialPlan> configured)
    {
        var setting = configured.FirstOrDefault() is { } first
            ? $", or set Credential:{first.Keys[0]} in its section of the configuration"
            : "";
        return $"{client} has no credential: give Add{client} a delegate for it, set Credential of the {options}{setting}.";
    }

    // A configuration holds texts: what takes anything else, such as a delegate or a certificate, is for code.
    private static ConfiguredCredentialPlan? PlanConfigured(CredentialFactoryPlan factory)
    {
        var parameters = factory.Parts.SelectMany(static part => part.Parameters).Where(static parameter => !parameter.Optional).ToList();
        if (parameters.Count == 0 || parameters.Exists(static parameter => parameter.Type != "string"))
        {
            return null;
        }

        var keys = parameters.Select(parameter => $"{factory.Name}:{parameter.Name}").ToEquatableArray();
        return new ConfiguredCredentialPlan(factory.Name, keys);
    }

    private static bool IsAbsolute(string? url) => Starts(url, "https://") || Starts(url, "http://");

    private static bool Starts(string? url, string scheme) => url?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true;
}
