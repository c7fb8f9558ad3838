using Microsoft.OpenApi;
using Specwright.Generator.Incremental;

namespace Specwright.Generator.Modeling.Operations;

/// <summary>Collects the security requirements of all operations, and the schemes that they name.</summary>
internal sealed class SecurityModeler(ModelingContext context)
{
    private readonly List<SecurityAlternative> _alternatives = [];
    private readonly HashSet<SecurityAlternative> _seen = [];

    /// <summary>Takes an operation's requirements, or the document's when it has none of its own: whether it is anonymous, and the scopes that it needs.</summary>
    public (bool IsAnonymous, EquatableArray<string> Scopes) Add(OpenApiOperation operation)
    {
        var requirements = operation.Security ?? context.Document.Security;
        if (requirements is not { Count: > 0 })
        {
            return (true, []);
        }

        var scopes = new List<string>();
        var isAnonymous = true;
        for (var i = 0; i < requirements.Count; i++)
        {
            var names = new List<string>();
            var isKnown = true;
            foreach (var scheme in requirements[i])
            {
                var name = scheme.Key.Reference.Id ?? string.Empty;
                if (Find(name) is null)
                {
                    isKnown = false;
                    continue;
                }

                names.Add(name);
                scopes.AddRange((scheme.Value ?? []).Where(scope => !scopes.Contains(scope)));
            }

            if (isKnown)
            {
                isAnonymous &= names.Count == 0;
                var alternative = new SecurityAlternative(names.ToEquatableArray());
                if (_seen.Add(alternative))
                {
                    _alternatives.Add(alternative);
                }
            }
        }

        return (isAnonymous, scopes.ToEquatableArray());
    }

    public EquatableArray<SecurityAlternative> Alternatives() => _alternatives.ToEquatableArray();

    /// <summary>The schemes that requirements name, in the order of the components.</summary>
    public EquatableArray<SecuritySchemeModel> Schemes()
    {
        var used = new HashSet<string>(_alternatives.SelectMany(static alternative => alternative.Schemes), StringComparer.Ordinal);
        return (context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            .Where(scheme => scheme.Value is not null && used.Contains(scheme.Key))
            .Select(static scheme => Model(scheme.Key, scheme.Value))
            .ToEquatableArray();
    }

    private IOpenApiSecurityScheme? Find(string name) =>
        context.Document.Components?.SecuritySchemes is { } schemes && schemes.TryGetValue(name, out var scheme) ? scheme : null;

    private static SecuritySchemeModel Model(string name, IOpenApiSecurityScheme scheme)
    {
        var kind = Kind(scheme);
        return new SecuritySchemeModel
        {
            Name = name,
            Kind = kind,
            Description = scheme.Description,
            ParameterName = kind is SecuritySchemeKind.ApiKeyHeader or SecuritySchemeKind.ApiKeyQuery or SecuritySchemeKind.ApiKeyCookie ? scheme.Name : null,
            TokenUrl = scheme.Flows?.ClientCredentials?.TokenUrl?.OriginalString,
            NameOverride = Extensions.Text(scheme.Extensions, Extensions.CSharpName),
        };
    }

    private static SecuritySchemeKind Kind(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey when scheme.Name is { Length: > 0 } => scheme.In switch
        {
            ParameterLocation.Header => SecuritySchemeKind.ApiKeyHeader,
            ParameterLocation.Query => SecuritySchemeKind.ApiKeyQuery,
            ParameterLocation.Cookie => SecuritySchemeKind.ApiKeyCookie,
            _ => SecuritySchemeKind.Unsupported,
        },
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "bearer", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.Bearer,
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.Basic,
        SecuritySchemeType.OAuth2 => SecuritySchemeKind.OAuth2,
        SecuritySchemeType.OpenIdConnect => SecuritySchemeKind.OpenIdConnect,
        _ when string.Equals(scheme.Type?.ToString(), "MutualTLS", StringComparison.OrdinalIgnoreCase) => SecuritySchemeKind.MutualTls,
        _ => SecuritySchemeKind.Unsupported,
    };
}
