using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Planning.Credentials;

/// <summary>What can be sent together: the alternatives of the document, each set of schemes once.</summary>
internal static class CredentialAlternatives
{
    private const int SeveralWays = 3;

    // Each is offered together with everything else.
    private const int MaxTokens = 8;

    public static List<List<SecuritySchemeModel>> Of(ApiModel model)
    {
        var schemes = model.SecuritySchemes.ToDictionary(scheme => scheme.Name, StringComparer.Ordinal);
        var alternatives = new List<List<SecuritySchemeModel>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alternative in model.SecurityAlternatives.Where(alternative => !alternative.Schemes.IsEmpty
            && alternative.Schemes.All(schemes.ContainsKey)))
        {
            foreach (var one in Expand(alternative.Schemes.Distinct().Select(scheme => schemes[scheme]).ToList()))
            {
                if (known.Add(
                    string.Join("\n", one.Select(static scheme => scheme.Name).OrderBy(static name => name, StringComparer.Ordinal))))
                {
                    alternatives.Add(one);
                }
            }
        }

        return alternatives;
    }

    private static IEnumerable<List<SecuritySchemeModel>> Expand(List<SecuritySchemeModel> schemes)
    {
        var bearers = schemes.FindAll(IsInAuthorizationHeader);
        if (bearers.Count > 1)
        {
            // A request has one Authorization header: what stands together here can only mean one of them.
            return bearers
                .Take(MaxTokens)
                .SelectMany(bearer => Expand(schemes.FindAll(scheme => scheme == bearer || !IsInAuthorizationHeader(scheme))));
        }

        var keys = schemes.FindAll(IsKey);

        // A token together with one key is common (a user within an application). A token together with several keys is what documents
        // write that mean one or the other (Cloudflare's do): both ways are offered, and what the document says.
        return bearers.Count == 1 && keys.Count + 1 >= SeveralWays
            ? [schemes.FindAll(
                static scheme => !IsKey(scheme)), schemes.FindAll(static scheme => !IsInAuthorizationHeader(scheme)), schemes]
            : [schemes];
    }

    private static bool IsKey(SecuritySchemeModel scheme) =>
        scheme.Kind is SecuritySchemeKind.ApiKeyHeader or SecuritySchemeKind.ApiKeyQuery or SecuritySchemeKind.ApiKeyCookie
            && !IsInAuthorizationHeader(scheme);

    private static bool IsInAuthorizationHeader(SecuritySchemeModel scheme) =>
        scheme.Kind is SecuritySchemeKind.Basic or SecuritySchemeKind.Bearer or SecuritySchemeKind.Authorization
            or SecuritySchemeKind.OAuth2 or SecuritySchemeKind.OpenIdConnect
        || (scheme.Kind == SecuritySchemeKind.ApiKeyHeader
            && string.Equals(scheme.ParameterName, "Authorization", StringComparison.OrdinalIgnoreCase));
}
