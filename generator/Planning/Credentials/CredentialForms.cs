using Specwright.Generator.Common;
using Specwright.Generator.Diagnostics;
using Specwright.Generator.Modeling.Model;
using Specwright.Generator.Planning.Context;
using Specwright.Generator.Planning.Plans;

namespace Specwright.Generator.Planning.Credentials;

/// <summary>Knows the forms of each kind of scheme.</summary>
internal sealed class CredentialForms(PlanContext context)
{
    private const string TokenDelegate = "Func<TokenRequestContext, CancellationToken, ValueTask<string>>";
    private const string Certificate = "global::System.Security.Cryptography.X509Certificates.X509Certificate2";

    private static readonly CredentialForm s_token = new(CredentialFactory.Bearer, null, PlanText("token"));
    private static readonly CredentialForm s_tokenSource = new(
        CredentialFactory.Token,
        null,
        new CredentialParameterPlan("token", TokenDelegate, "Supplies the token; it is asked before each call."));

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public IReadOnlyList<CredentialForm> Of(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKeyHeader => [new(CredentialFactory.Header, scheme.ParameterName, PlanText("key"))],
        SecuritySchemeKind.ApiKeyQuery => [new(CredentialFactory.Query, scheme.ParameterName, PlanText("key"))],
        SecuritySchemeKind.ApiKeyCookie => [new(CredentialFactory.Cookie, scheme.ParameterName, PlanText("value"))],
        SecuritySchemeKind.Basic => [new(CredentialFactory.Basic, null, PlanText("userName"), PlanText("password"))],
        SecuritySchemeKind.Authorization => [new(CredentialFactory.Authorization, scheme.ParameterName, PlanText("value"))],
        SecuritySchemeKind.Bearer => [s_token, s_tokenSource],
        SecuritySchemeKind.OAuth2 => scheme.TokenUrl is { } url ? [
            s_token,
            s_tokenSource,
            OfClient(CredentialFactory.ClientCredentials, url, $"The client's id. The client gets tokens for itself, from {url}."),
        ] : [s_token, s_tokenSource],
        SecuritySchemeKind.OpenIdConnect => scheme.TokenUrl is { } url ? [
            s_token,
            s_tokenSource,
            OfClient(
                CredentialFactory.OpenIdConnect,
                url,
                $"The client's id. The client gets tokens for itself, from the provider that {url} describes."),
        ] : [s_token, s_tokenSource],
        SecuritySchemeKind.MutualTls =>
            [new(CredentialFactory.MutualTls, null), new(CredentialFactory.MutualTls, null, new CredentialParameterPlan(
                "certificate",
                Certificate,
                "The certificate, with its private key, for the HTTP client that the client makes."))],
        _ => [ReportUnsupported(scheme)],
    };

    private static CredentialParameterPlan PlanText(string name) => new(name, "string", "The value to send.");

    private static CredentialForm OfClient(CredentialFactory factory, string url, string clientId) => new(
        factory,
        url,
        new CredentialParameterPlan("clientId", "string", clientId),
        new CredentialParameterPlan("clientSecret", "string", "The client's secret."),
        new CredentialParameterPlan(
            "options",
            "ClientCredentialsOptions?",
            "Scopes, further parameters, and how the secret is sent.",
            Optional: true));

    private CredentialForm ReportUnsupported(SecuritySchemeModel scheme)
    {
        if (_reported.Add(scheme.Name))
        {
            context.Report(
                PlanningDiagnosticIds.UnsupportedSecurity,
                "/components/securitySchemes/" + JsonPointers.Escape(scheme.Name),
                scheme.Name);
        }

        return new CredentialForm(CredentialFactory.None, null);
    }
}
