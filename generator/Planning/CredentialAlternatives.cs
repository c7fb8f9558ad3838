using Specwright.Generator.Modeling;

namespace Specwright.Generator.Planning;

/// <summary>What can be sent together: the alternatives of the document, each set of schemes once.</summary>
internal static class CredentialAlternatives
{
    private const int SeveralWays = 3;

    public static List<List<SecuritySchemeModel>> Of(ApiModel model)
    {
        var schemes = model.SecuritySchemes.ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);
        var alternatives = new List<List<SecuritySchemeModel>>();
        foreach (var alternative in model.SecurityAlternatives.Where(alternative => !alternative.Schemes.IsEmpty && alternative.Schemes.All(schemes.ContainsKey)))
        {
            foreach (var one in Expand(alternative.Schemes.Select(scheme => schemes[scheme]).ToList()))
            {
                if (!alternatives.Exists(known => known.Count == one.Count && known.TrueForAll(one.Contains)))
                {
                    alternatives.Add(one);
                }
            }
        }

        return alternatives;
    }

    private static IEnumerable<List<SecuritySchemeModel>> Expand(List<SecuritySchemeModel> schemes)
    {
        var bearers = schemes.FindAll(UsesAuthorization);
        if (bearers.Count > 1)
        {
            // A request has one Authorization header: what stands together here can only mean one of them.
            return bearers.SelectMany(bearer => Expand(schemes.FindAll(scheme => scheme == bearer || !bearers.Contains(scheme))));
        }

        var keys = schemes.FindAll(scheme => scheme.Kind is SecuritySchemeKind.ApiKeyHeader or SecuritySchemeKind.ApiKeyQuery or SecuritySchemeKind.ApiKeyCookie && !UsesAuthorization(scheme));

        // A token together with one key is common (a user within an application). A token together with several keys is what documents write that mean
        // one or the other (Cloudflare's do): both ways are offered, and what the document says.
        return bearers.Count == 1 && keys.Count + 1 >= SeveralWays
            ? [schemes.FindAll(scheme => !keys.Contains(scheme)), schemes.FindAll(scheme => !bearers.Contains(scheme)), schemes]
            : [schemes];
    }

    private static bool UsesAuthorization(SecuritySchemeModel scheme) =>
        scheme.Kind is SecuritySchemeKind.Basic or SecuritySchemeKind.Bearer or SecuritySchemeKind.Authorization or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect
        || (scheme.Kind == SecuritySchemeKind.ApiKeyHeader && string.Equals(scheme.ParameterName, "Authorization", StringComparison.OrdinalIgnoreCase));
}
