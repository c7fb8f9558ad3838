using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Specwright.CompilerServices;

/// <content>Parts that are asked for when they are needed, and those that a handler sends.</content>
public abstract partial class CredentialPart
{
    /// <summary>
    /// A client certificate that the handler of the <c>HttpClient</c> shows (mutual TLS): the request itself carries nothing.
    /// </summary>
    public static CredentialPart MutualTls() => new ConstantPart("MutualTls", static applied => applied.HasCertificate = true);

    /// <summary>
    /// A client certificate (mutual TLS) for the handler that the client makes; a client that is given an <c>HttpClient</c> refuses it.
    /// </summary>
    /// <exception cref="ArgumentNullException">There is no certificate.</exception>
    /// <exception cref="ArgumentException">The certificate has no private key.</exception>
    public static CredentialPart MutualTls(X509Certificate2 certificate) => new CertificatePart(certificate);

    /// <summary>A bearer token that is asked for before each call; the delegate keeps it as long as it is good.</summary>
    /// <exception cref="ArgumentNullException">There is no delegate.</exception>
    public static CredentialPart Token(Func<TokenRequestContext, CancellationToken, ValueTask<string>> token) =>
        new DelegatePart(token ?? throw new ArgumentNullException(nameof(token)));

    /// <summary>An access token for the client itself (RFC 6749, section 4.4).</summary>
    /// <param name="tokenUrl">The token endpoint; one that is relative stands behind the API's address.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="options">Scopes, further parameters, and how the secret is sent.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty.</exception>
    public static CredentialPart ClientCredentials(
        string tokenUrl,
        string clientId,
        string clientSecret,
        ClientCredentialsOptions? options = null) =>
        new ClientCredentialsPart("ClientCredentials", tokenUrl, isDiscovered: false, clientId, clientSecret, options);

    /// <summary>An access token for the client itself, from the token endpoint that a provider of OpenID Connect announces.</summary>
    /// <param name="openIdConnectUrl">The provider's discovery document (OpenID Connect Discovery 1.0, section 4), or its issuer.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    /// <param name="options">Scopes, further parameters, and how the secret is sent.</param>
    /// <exception cref="ArgumentException">The id or the secret is empty.</exception>
    public static CredentialPart OpenIdConnect(
        string openIdConnectUrl,
        string clientId,
        string clientSecret,
        ClientCredentialsOptions? options = null) =>
        new ClientCredentialsPart("OpenIdConnect", openIdConnectUrl, isDiscovered: true, clientId, clientSecret, options);

    /// <summary>A client's id and secret by HTTP's basic scheme, each encoded as in a form before (RFC 6749, section 2.3.1).</summary>
    internal static CredentialPart ClientSecretBasic(string clientId, string clientSecret)
    {
        var encoded =
            Convert.ToBase64String(Encoding.ASCII.GetBytes(UriText.FormEncode(clientId) + ":" + UriText.FormEncode(clientSecret)));
        return new ConstantPart("Basic", applied =>
        {
            applied.AddAuthorization("Basic", encoded);
            applied.AddSecret(clientSecret);
            applied.AddSecret(UriText.FormEncode(clientSecret));
        });
    }

    /// <summary>A client's secret that the request carries in its body.</summary>
    internal static CredentialPart ClientSecretPost(string clientSecret) =>
        new ConstantPart("Body", applied => applied.AddBodySecret(clientSecret));

    private sealed class CertificatePart : CredentialPart
    {
        public CertificatePart(X509Certificate2 certificate)
            : base("MutualTls")
        {
            ClientCertificate = certificate ?? throw new ArgumentNullException(nameof(certificate));
            if (!certificate.HasPrivateKey)
            {
                throw new ArgumentException("A client certificate needs its private key.", nameof(certificate));
            }
        }

        internal override X509Certificate2 ClientCertificate { get; }

        internal override ValueTask ApplyAsync(AppliedCredential applied, CredentialContext context, CancellationToken cancellationToken)
        {
            applied.HasCertificate = true;
            return default;
        }
    }

    private sealed class DelegatePart(Func<TokenRequestContext, CancellationToken, ValueTask<string>> source) : CredentialPart("Token")
    {
        private readonly ReplacementBudget _budget = new();
        private bool _isRefused;

        internal override bool IsConstant => false;

        internal override async ValueTask ApplyAsync(
            AppliedCredential applied,
            CredentialContext context,
            CancellationToken cancellationToken)
        {
            var isRetry = IsRetry(context);
            if (context.RejectedToken is { } rejected && !isRetry)
            {
                applied.AddToken(rejected, isRenewable: false, Refuse);
                return;
            }

            var scopes = context.Scopes?.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            var token = await source(new TokenRequestContext(scopes, isRetry), cancellationToken).ConfigureAwait(false);
            if (string.IsNullOrWhiteSpace(token) || !HeaderText.IsValue(token))
            {
                throw new InvalidOperationException(
                    "The delegate that supplies the bearer token returned none, or one that a header cannot hold.");
            }

            applied.AddToken(token, isRenewable: true, Refuse);
        }

        private bool IsRetry(CredentialContext context)
        {
            lock (_budget)
            {
                if ((!_isRefused && context.RejectedToken is null) || !_budget.TryTake(context.Clock.GetUtcNow()))
                {
                    return false;
                }

                _isRefused = false;
                return true;
            }
        }

        private void Refuse(string token)
        {
            lock (_budget)
            {
                _isRefused = true;
            }
        }
    }

    private sealed class ClientCredentialsPart : CredentialPart
    {
        private readonly TokenSource _source;

        public ClientCredentialsPart(
            string kind,
            string url,
            bool isDiscovered,
            string clientId,
            string clientSecret,
            ClientCredentialsOptions? options)
            : base(kind)
        {
            if (string.IsNullOrEmpty(clientId) || string.IsNullOrEmpty(clientSecret))
            {
                throw new ArgumentException(
                    "Neither the client's id nor its secret may be empty.",
                    string.IsNullOrEmpty(clientId) ? nameof(clientId) : nameof(clientSecret));
            }

            var copy = (options ?? new ClientCredentialsOptions()).Copy();
            _source = new TokenSource(url, new TokenClient(clientId, clientSecret, isDiscovered, copy));
        }

        internal override bool IsConstant => false;

        internal override async ValueTask ApplyAsync(
            AppliedCredential applied,
            CredentialContext context,
            CancellationToken cancellationToken)
        {
            var (token, isNew) = await _source.GetAsync(context, cancellationToken).ConfigureAwait(false);
            applied.AddToken(token, isRenewable: !isNew, _source.Refuse);
        }
    }
}
