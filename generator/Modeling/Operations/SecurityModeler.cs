using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Specwright.Generator.Common;
using Specwright.Generator.Common.Texts;
using Specwright.Generator.Modeling.Context;
using Specwright.Generator.Modeling.Model;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Collects the security requirements of all operations, and the schemes that they name.</summary>
internal sealed class SecurityModeler
{
    private readonly ModelingContext _context;
    private readonly List<SecurityAlternative> _alternatives = [];
    private readonly HashSet<SecurityAlternative> _seen = [];
    private OperationSecurity? _ofDocument;

    // They answer to a challenge of the server, or sign each request: no value can be sent ahead (IANA's registry of HTTP authentication
    // schemes).
    private static readonly HashSet<string> s_computed = new(StringComparer.OrdinalIgnoreCase)
    {
        "Concealed", "Digest", "DPoP", "GNAP", "HOBA", "Mutual", "Negotiate", "NTLM", "SCRAM-SHA-1", "SCRAM-SHA-256", "vapid",
    };

    public SecurityModeler(ModelingContext context)
    {
        _context = context;

        // Those of the whole document, so that a selection does not change the client's constructor.
        foreach (
            var alternative in Extensions.FindNode(context.Document.Extensions, ExtensionNames.SecurityAlternatives) as JsonArray ?? [])
        {
            var names = Extensions.ReadTexts(alternative).Distinct(StringComparer.Ordinal).ToEquatableArray();
            if (names.All(name => Find(name) is not null) && _seen.Add(new SecurityAlternative(names)))
            {
                _alternatives.Add(new SecurityAlternative(names));
            }
        }
    }

    /// <summary>Takes an operation's requirements, or the document's when it has none of its own.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="pointer">Where it stands.</param>
    public OperationSecurity Add(OpenApiOperation operation, string pointer)
    {
        if (operation.Security is { } own)
        {
            return Add(own);
        }

        _ofDocument ??= Add(_context.Document.Security ?? []);
        return _context.TryShare(_ofDocument.Scopes.Count, pointer) ? _ofDocument : _ofDocument with { Scopes = [], TokenScopes = [] };
    }

    private OperationSecurity Add(IList<OpenApiSecurityRequirement> requirements)
    {
        if (requirements.Count == 0)
        {
            return new OperationSecurity(true, [], []);
        }

        var scopes = new List<string>();
        var tokenScopes = new List<string>();
        var isAnonymous = true;
        foreach (var requirement in requirements)
        {
            var names = new List<string>();
            var ownTokenScopes = new List<string>();
            var isKnown = true;
            foreach (var scheme in requirement)
            {
                var name = scheme.Key.Reference.Id ?? string.Empty;
                if (Find(name) is not { } found)
                {
                    isKnown = false;
                    continue;
                }

                names.Add(name);
                scopes.AddRange(scheme.Value ?? []);
                if (found.Type is SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect)
                {
                    ownTokenScopes.AddRange(scheme.Value ?? []);
                }
            }

            if (isKnown)
            {
                isAnonymous &= names.Count == 0;
                tokenScopes = tokenScopes.Count == 0 ? ownTokenScopes : tokenScopes;
                var alternative = new SecurityAlternative(names.ToEquatableArray());
                if (_seen.Add(alternative))
                {
                    _alternatives.Add(alternative);
                }
            }
        }

        return new OperationSecurity(isAnonymous, GetDistinct(scopes), GetDistinct(tokenScopes));
    }

    private static EquatableArray<string> GetDistinct(IEnumerable<string> scopes) =>
        scopes.Distinct(StringComparer.Ordinal).ToEquatableArray();

    public EquatableArray<SecurityAlternative> GetAlternatives() => _alternatives.ToEquatableArray();

    /// <summary>The schemes that requirements name, in the order of the components.</summary>
    public EquatableArray<SecuritySchemeModel> ModelSchemes()
    {
        var used = new HashSet<string>(_alternatives.SelectMany(static alternative => alternative.Schemes), StringComparer.Ordinal);
        return (_context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            .Where(scheme => scheme.Value is not null && used.Contains(scheme.Key))
            .Select(static scheme => Model(scheme.Key, scheme.Value))
            .ToEquatableArray();
    }

    private IOpenApiSecurityScheme? Find(string name) =>
        _context.Document.Components?.SecuritySchemes is { } schemes && schemes.TryGetValue(name, out var scheme) ? scheme : null;

    private static SecuritySchemeModel Model(string name, IOpenApiSecurityScheme scheme)
    {
        var kind = Classify(scheme);
        return new SecuritySchemeModel
        {
            Name = name,
            Kind = kind,
            Description = DocText.Read(scheme.Description),
            Deprecated = scheme.Deprecated,
            ParameterName = kind switch
            {
                SecuritySchemeKind.ApiKeyHeader or SecuritySchemeKind.ApiKeyQuery or SecuritySchemeKind.ApiKeyCookie => scheme.Name,
                SecuritySchemeKind.Authorization => scheme.Scheme,
                _ => null,
            },
            TokenUrl = kind == SecuritySchemeKind.OpenIdConnect
                ? scheme.OpenIdConnectUrl?.OriginalString
                : scheme.Flows?.ClientCredentials?.TokenUrl?.OriginalString,
            NameOverride = Extensions.ReadText(scheme.Extensions, ExtensionNames.CSharpName),
        };
    }

    private static SecuritySchemeKind Classify(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 } => scheme.In switch
        {
            Microsoft.OpenApi.ParameterLocation.Header => SecuritySchemeKind.ApiKeyHeader,
            Microsoft.OpenApi.ParameterLocation.Query => SecuritySchemeKind.ApiKeyQuery,
            Microsoft.OpenApi.ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyCookie,
            _ => SecuritySchemeKind.Unsupported,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase) =>
            SecuritySchemeKind.Bearer,
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.Basic,
        SecuritySchemeType.Http when scheme.Scheme is { Length: > 0 } name && name.All(IsTokenCharacter) && !s_computed.Contains(name) =>
            SecuritySchemeKind.Authorization,
        SecuritySchemeType.OAuth2 => SecuritySchemeKind.OAuth2,
        SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.OpenIdConnect,
        _ when string.Equals(scheme.Type?.ToString(), "MutualTLS", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.MutualTls,
        _ => SecuritySchemeKind.Unsupported,
    };

    // RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}
